using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Writing.Tests.News;

/// <summary>An article and what was found in it, said sentence by sentence.</summary>
internal sealed class NewsBuilder(string id, string? published = null, string fingerprint = "rules-1")
{
    private readonly List<Sentence> _sentences = [];
    private readonly Dictionary<(EntityType, string), List<Place>> _places = [];
    private readonly List<(string Mention, string Fuller, EntityType Type, string Reason)> _same = [];
    private readonly List<(int Sentence, string Short, string Full, EntityType Type)> _explanations = [];
    private readonly List<(RelationType Type, (EntityType, string) Subject, (EntityType, string)? Object, int Sentence, ClaimStatus Status, Qualifiers Said, double Confidence)> _claims = [];
    private readonly StringBuilder _text = new();

    public NewsBuilder Sentence(string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        var start = CodePoints.Count(_text.ToString());
        _text.Append(text);
        _sentences.Add(new Sentence(_sentences.Count, _sentences.Count, start, start + CodePoints.Count(text), text));
        return this;
    }

    /// <summary>A form that stands in the last sentence.</summary>
    public NewsBuilder Mention(EntityType type, string form)
    {
        var sentence = _sentences[^1];
        var at = sentence.Text.IndexOf(form, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{form} does not stand in {sentence.Text}");
        var start = sentence.Start + CodePoints.Count(sentence.Text.AsSpan(0, at));
        var places = _places.TryGetValue((type, form), out var known) ? known : _places[(type, form)] = [];
        if (places.All(place => place.Start != start))
            places.Add(new Place(sentence.Position, start, start + CodePoints.Count(form)));
        return this;
    }

    public NewsBuilder Organization(string form) => Mention(EntityType.Organization, form);

    public NewsBuilder Person(string form) => Mention(EntityType.Person, form);

    public NewsBuilder Same(string form, string fuller, string reason, EntityType type = EntityType.Organization)
    {
        _same.Add((form, fuller, type, reason));
        return this;
    }

    /// <summary>The last sentence explains a short form, which therefore means the full one.</summary>
    public NewsBuilder Explain(string form, string full, EntityType type = EntityType.Organization)
    {
        _explanations.Add((_sentences.Count - 1, form, full, type));
        return Same(form, full, "以下简称", type);
    }

    /// <summary>The last sentence states a claim.</summary>
    public NewsBuilder Claim(
        RelationType type, string subject, string? @object = null, Qualifiers? said = null,
        ClaimStatus status = ClaimStatus.Completed, EntityType subjectType = EntityType.Organization,
        EntityType objectType = EntityType.Organization, double confidence = 0.9)
    {
        _claims.Add((type, (subjectType, subject), @object is null ? null : (objectType, @object), _sentences.Count - 1,
            status, said ?? Qualifiers.None, confidence));
        return this;
    }

    public NewsBuilder Invests(string investor, string company, Qualifiers? said = null,
        ClaimStatus status = ClaimStatus.Completed) =>
        Sentence($"{investor}投资{company}。").Organization(investor).Organization(company)
            .Claim(Relations.InvestedIn, investor, company, said, status);

    public NewsBuilder Explains(string full, string form) =>
        Sentence($"{full}（以下简称“{form}”）成立。").Organization(full).Organization(form).Explain(form, full);

    public NewsBuilder Holds(string person, string house, string title = "董事长") =>
        Sentence($"{house}{title}{person}说。").Organization(house).Person(person)
            .Claim(Relations.HoldsPosition, person, house, new Qualifiers { Title = title },
                subjectType: EntityType.Person);

    public ArticleExtraction Build()
    {
        var text = _text.ToString();
        var article = new Article
        {
            Id = id,
            Title = _sentences.Count > 0 ? _sentences[0].Text : "",
            Url = id.StartsWith("http", StringComparison.Ordinal) ? id : null,
            Published = published is null ? null : DateTimeOffset.Parse(published,
                System.Globalization.CultureInfo.InvariantCulture),
            Text = text,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}|{published}|{text}"))),
            Sentences = [.. _sentences],
        };
        var mentions = _places.ToDictionary(place => place.Key, place =>
            new Mention(place.Key.Item1, place.Key.Item2, [.. place.Value]));
        return new ArticleExtraction(
            article,
            fingerprint,
            [.. mentions.Values.OrderBy(mention => mention.Offset).ThenBy(mention => mention.Type)
                .ThenBy(mention => mention.Form, StringComparer.Ordinal)],
            [.. _same.DistinctBy(same => (same.Mention, same.Type))
                .Select(same => new SameAs(mentions[(same.Type, same.Mention)], mentions[(same.Type, same.Fuller)],
                same.Reason))],
            [.. _explanations.Select(said => new Explanation(said.Sentence, mentions[(said.Type, said.Short)],
                mentions[(said.Type, said.Full)], "以下简称"))],
            [.. _claims.Select(claim => new Claim(claim.Type, mentions[claim.Subject], claim.Object is { } named
                ? mentions[named] : null,
                claim.Sentence, claim.Status, claim.Confidence, "test", claim.Said))]);
    }
}
