namespace Graph.Storage;

/// <summary>How the program names itself to a server, whose list of connections shows it.</summary>
internal static class UserAgent
{
    public static readonly string Text = $"graph/{typeof(UserAgent).Assembly.GetName().Version?.ToString(3)}";
}
