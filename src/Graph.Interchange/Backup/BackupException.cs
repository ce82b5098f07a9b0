namespace Graph.Interchange.Backup;

/// <summary>A file is no backup, or not a whole one; the message is one line and says what to do.</summary>
public sealed class BackupException(string message) : Exception(message);
