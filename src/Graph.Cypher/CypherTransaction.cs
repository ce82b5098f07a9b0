using Graph.Cypher.Execution;
using Graph.Cypher.Planning;
using Graph.Cypher.Schema;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Parsing;

namespace Graph.Cypher;

/// <summary>A serializable transaction. After an error in a statement it can only be rolled back.</summary>
public sealed class CypherTransaction : IDisposable
{
    private readonly CypherDatabase database;
    private readonly GraphStore store;
    private readonly List<CypherResult> open = [];
    private bool ended;
    private bool failed;

    internal CypherTransaction(CypherDatabase database, GraphStore store, AccessMode mode) =>
        (this.database, this.store, Mode) = (database, store, mode);

    /// <summary>What the transaction may do.</summary>
    public AccessMode Mode { get; }

    /// <summary>Runs one statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="parameters">
    /// Values of its <c>$parameters</c>: null, bool, any integer type, double, string, <see cref="LocalDate"/>,
    /// <see cref="LocalDateTime"/>, <see cref="ZonedDateTime"/>, <see cref="LocalTime"/>, <see cref="OffsetTime"/>, <see cref="Duration"/>,
    /// the CLR's own types of dates and times, and lists and string-keyed dictionaries of these; to be left as they are until the rows are
    /// read.
    /// </param>
    /// <param name="cancellation">Looked at between rows, while the statement runs and while its rows are read.</param>
    /// <returns>The rows of a reading statement as they are found; a writing statement has run when this returns.</returns>
    /// <exception cref="CypherException">The statement is wrong, or fails.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, or a statement of it has failed.</exception>
    public CypherResult Run(
        string text, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default)
    {
        ThrowIfOver();
        try
        {
            var taken = (parameters ?? new Dictionary<string, object?>()).ToDictionary(
                pair => pair.Key, pair => PublicValue.Taken(pair.Key, pair.Value), StringComparer.Ordinal);
            return Execute(text, taken, cancellation);
        }
        catch
        {
            failed = true;
            throw;
        }
    }

    /// <summary>Makes all changes lasting.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended, or a statement of it has failed.</exception>
    public void Commit()
    {
        ThrowIfOver();
        CloseResults();
        try
        {
            store.Commit();
        }
        catch
        {
            failed = true;
            throw;
        }
        ended = true;
        database.Return(store);
    }

    /// <summary>Undoes all changes; nothing happens where the transaction has ended.</summary>
    public void Rollback()
    {
        if (ended)
            return;
        ended = true;
        CloseResults();
        try
        {
            store.Rollback();
        }
        catch (CypherException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
            store.Dispose();
            return;
        }
        database.Return(store);
    }

    /// <summary>Rolls back unless committed.</summary>
    public void Dispose() => Rollback();

    private CypherResult Execute(string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var key = PlanKey.Of(text, parameters);
        var statement = database.Plans.IsKnown(key) ? null : CypherParser.Parse(text);
        var mode = (statement as ExplainedStatement)?.Mode;
        if (statement is ExplainedStatement explained)
            statement = explained.Body;
        if (statement is SchemaCommand command)
        {
            if (command is not Show)
                RefuseWrites();
            if (mode is not null)
                return new(["plan"], [], new(), () => command.GetType().Name);
            BufferResults();
            return SchemaRunner.Run(command, text, store, database.Procedures, parameters, database.Options, cancellation);
        }
        // The plan of an explained statement is not kept: under its text it would be run the next time.
        var plan = mode is null
            ? database.Plans.Find(key, () => (Query)(statement ?? CypherParser.Parse(text)), parameters, store)
            : database.Plans.Make((Query)statement!, text, parameters, store);
        if (mode == ExplainMode.Explain)
            return new(plan.Columns, [], new(), plan.Root.ToString);
        var profile = mode == ExplainMode.Profile ? new Profile(store) : null;
        var frame = new Frame(store, plan.Slots, plan.Subplans, parameters, database.Options, cancellation) { Profile = profile };
        Func<string>? shown = profile is null ? null : () => plan.Root.Text(profile);
        if (plan.Writes)
        {
            RefuseWrites();
            BufferResults();
            return new(plan.Columns, StatementRun.Buffered(plan, frame), frame.Counters, shown);
        }
        var result = new CypherResult(plan.Columns, StatementRun.Rows(plan, frame), frame.Counters, shown);
        open.Add(result);
        return result;
    }

    private void RefuseWrites()
    {
        if (Mode == AccessMode.Read)
            throw new CypherException(ErrorCode.AccessMode, "Writing in read access mode not allowed.");
    }

    private void ThrowIfOver()
    {
        if (ended)
            throw new InvalidOperationException("The transaction has ended.");
        if (failed)
            throw new InvalidOperationException("A statement of this transaction has failed; it can only be rolled back.");
    }

    /// <summary>Reads what is still being read into memory, before the graph changes under it.</summary>
    private void BufferResults()
    {
        foreach (var result in open)
            result.Buffer();
        open.Clear();
    }

    private void CloseResults()
    {
        foreach (var result in open)
            result.Close();
        open.Clear();
    }
}
