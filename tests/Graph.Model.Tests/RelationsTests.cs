using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Model.Tests;

public class RelationsTests
{
    [Fact]
    public void A_type_is_found_by_its_name_and_no_other()
    {
        Assert.Equal(13, Relations.All.Length);
        Assert.All(Relations.All, type => Assert.Same(type, Relations.Find(type.Name)));
        Assert.Null(Relations.Find("invested_in"));
    }

    [Fact]
    public void Every_qualifier_of_the_ontology_is_one_that_claims_carry()
    {
        var carried = typeof(Qualifiers).GetProperties().Select(property => property.Name.ToLowerInvariant()).ToHashSet();

        Assert.All(Relations.All, type => Assert.All(type.Qualifiers, qualifier => Assert.Contains(qualifier, carried)));
        Assert.All(Relations.All, type => Assert.True(type.Discriminator is null || type.Qualifiers.Contains(type.Discriminator)));
    }
}
