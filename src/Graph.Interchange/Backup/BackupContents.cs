namespace Graph.Interchange.Backup;

/// <summary>What a backup holds.</summary>
/// <param name="Fingerprint">Names the rules, lexicons and models of the program that wrote it.</param>
public sealed record BackupContents(string Fingerprint, int Articles, int Judgements);
