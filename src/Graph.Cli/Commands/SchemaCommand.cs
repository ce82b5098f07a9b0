using System.CommandLine;
using Graph.Writing;

namespace Graph.Cli.Commands;

/// <summary><c>graph schema</c>: constraints and indexes.</summary>
internal sealed class SchemaCommand : GraphCommand
{
    public SchemaCommand(Terminal terminal) : base("schema", "Show, apply or verify constraints and indexes.", "graph schema status")
    {
        Add(new StatusCommand(terminal));
        Add(new ApplyCommand(terminal));
        Add(new VerifyCommand(terminal));
    }

    private sealed class StatusCommand : GraphCommand
    {
        public StatusCommand(Terminal terminal) : base("status", "Show which migrations stand.", "graph schema status --store graph.db")
        {
            var store = new StoreOptions();
            store.AddTo(this);
            SetAction(async (parsed, cancellation) =>
            {
                await using var session = store.Open(parsed, create: false);
                var code = ExitCode.Done;
                foreach (var migration in await new Schema(session, TimeProvider.System).StatusAsync(cancellation))
                {
                    var state = migration.IsChanged ? "applied with another text"
                        : migration.Applied is { } at ? $"applied {at:yyyy-MM-dd HH:mm:ss zzz}"
                        : "not applied";
                    terminal.Out.WriteLine($"{migration.Name}  {state}");
                    if (migration.IsChanged || migration.Applied is null)
                        code = ExitCode.Refused;
                }
                return code;
            });
        }
    }

    private sealed class ApplyCommand : GraphCommand
    {
        public ApplyCommand(Terminal terminal) : base("apply", "Apply the migrations that do not stand yet.", "graph schema apply --store http://localhost:7474")
        {
            var store = new StoreOptions();
            store.AddTo(this);
            SetAction(async (parsed, cancellation) =>
            {
                await using var session = store.Open(parsed, create: true);
                var applied = await new Schema(session, TimeProvider.System).ApplyAsync(cancellation);
                foreach (var name in applied)
                    terminal.Out.WriteLine($"{name}  applied");
                terminal.Out.WriteLine($"{applied.Count} migrations applied");
                return ExitCode.Done;
            });
        }
    }

    private sealed class VerifyCommand : GraphCommand
    {
        public VerifyCommand(Terminal terminal) : base("verify", "Hold what the migrations made against what stands.", "graph schema verify --store http://localhost:7474")
        {
            var store = new StoreOptions();
            store.AddTo(this);
            SetAction(async (parsed, cancellation) =>
            {
                await using var session = store.Open(parsed, create: false);
                var faults = await new Schema(session, TimeProvider.System).VerifyAsync(cancellation);
                foreach (var fault in faults)
                    terminal.Out.WriteLine(fault);
                if (faults.Count == 0)
                    terminal.Out.WriteLine("all that the migrations made stands");
                return faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
            });
        }
    }
}
