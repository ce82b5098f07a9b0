namespace Graph.Model.Extraction;

/// <summary>A sentence says that one name is short for another, or another name of it.</summary>
/// <param name="Sentence">The sentence's position.</param>
/// <param name="How">What says so: <c>bracket</c>, <c>以下简称</c>, <c>原名</c>, <c>即</c>.</param>
public sealed record Explanation(int Sentence, Mention Short, Mention Full, string How);
