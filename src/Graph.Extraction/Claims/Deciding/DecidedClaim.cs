using Graph.Model.Extraction;

namespace Graph.Extraction.Claims.Deciding;

/// <summary>A claim of one sentence, and what the article's other sentences may tell of it.</summary>
/// <param name="Subject">Whom the subject means: the same object for all that mean it.</param>
/// <param name="RoundIsShared">Its round is one of several of which the sentence tells as one.</param>
internal sealed record DecidedClaim(Claim Claim, Mention Subject, Mention? Object, bool RoundIsShared);
