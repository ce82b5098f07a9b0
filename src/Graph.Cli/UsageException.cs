namespace Graph.Cli;

/// <summary>The arguments are well formed but make no sense together; the message is one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
