using System.Text;
using Graph.Cli.Output;
using Spectre.Console;

namespace Graph.Cli;

/// <summary>Where a command reads and writes: results to <see cref="Out"/>, all that is said about them to <see cref="Error"/>; UTF-8.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Terminal(Stream input, Stream output, TextWriter error, bool isOutTerminal, bool isErrorTerminal)
    {
        Input = input;
        Output = output;
        Out = new StreamWriter(output, Utf8, 64 * 1024) { NewLine = "\n" };
        Error = error;
        IsOutTerminal = isOutTerminal;
        IsErrorTerminal = isErrorTerminal;
    }

    public Stream Input { get; }

    /// <summary>The bytes under <see cref="Out"/>: flush one before writing to the other.</summary>
    public Stream Output { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Results go to somebody's screen.</summary>
    public bool IsOutTerminal { get; }

    /// <summary>Somebody watches: progress may be drawn.</summary>
    public bool IsErrorTerminal { get; }

    public static Terminal OfProcess()
    {
        if (!Console.IsOutputRedirected)
            Console.OutputEncoding = Utf8;
        return new Terminal(
            Console.OpenStandardInput(),
            new SynchronousStream(Console.OpenStandardOutput()),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected);
    }

    /// <summary>A console of Spectre's that draws on <paramref name="writer"/>; into files and pipes it draws lines of any width, without colour.</summary>
    public static IAnsiConsole Draw(TextWriter writer, bool isTerminal) => AnsiConsole.Create(isTerminal
        ? new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.Detect, Interactive = InteractionSupport.Detect }
        : new AnsiConsoleSettings
        {
            Out = new PlainOutput(writer),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            // Nobody's terminal: nothing is asked of the environment, which takes as long as a query.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            EnvironmentVariables = [],
        });

    public void Dispose() => Out.Dispose();

    private sealed class PlainOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => 1_000_000;

        public int Height => 1_000_000;

        public void SetEncoding(Encoding encoding)
        {
            // The writer has its own.
        }
    }
}
