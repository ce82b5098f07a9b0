namespace Graph.Model.Extraction;

/// <summary>
/// Two mentions of one article mean the same: 该公司, 其, or 联想 after 联想集团. Points from the lesser form to the
/// fuller one; a mention has at most one of them, and following them ends at the mention that names the referent.
/// </summary>
/// <param name="Reason">Why, in words that can be printed: <c>以下简称</c>, <c>pronoun</c>, <c>prefix of 联想集团</c>.</param>
public sealed record SameAs(Mention Mention, Mention Fuller, string Reason);
