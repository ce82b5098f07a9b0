namespace Graph.Reading.Bodies;

/// <summary>A line of a body as it prints: a paragraph, a heading, a list item, a row of a table.</summary>
/// <param name="Text">White space cleaned; never empty.</param>
internal readonly record struct Line(string Text)
{
    /// <summary>1 for a page's main heading, to 6; 0 for other lines.</summary>
    public int Heading { get; init; }

    /// <summary>All its words stand in links: a way to another page, not a part of the article.</summary>
    public bool IsLink { get; init; }

    /// <summary>The address of the last link in it.</summary>
    public string? Link { get; init; }

    /// <summary>It stands outside the part of a page that holds the article.</summary>
    public bool IsAside { get; init; }
}
