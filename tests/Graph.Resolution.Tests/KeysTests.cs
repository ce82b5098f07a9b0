using Graph.Model.Ontology;

namespace Graph.Resolution.Tests;

public sealed class KeysTests
{
    [Fact]
    public void A_key_is_readable_and_folded() => Assert.Equal("organization:联想b",
        Keys.Name(EntityType.Organization, "《联想 Ｂ》"));

    [Fact]
    public void A_form_that_folds_to_nothing_has_no_key() => Assert.Equal("", Keys.Name(EntityType.Person, "“ ”"));

    [Fact]
    public void A_name_of_ten_thousand_characters_fits_an_index_and_keeps_its_own_key()
    {
        var (one, other) = (Keys.Name(EntityType.Organization, new string('联', 10_000)),
            Keys.Name(EntityType.Organization, new string('联', 10_001)));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(one) < 700);
        Assert.NotEqual(one, other);
        Assert.Equal(EntityType.Organization, Keys.TypeOf(one));
    }
}
