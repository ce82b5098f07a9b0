using System.Globalization;

namespace Graph.Querying.Parameters;

/// <summary>Gives a query's parameters their values; those of type name as <see cref="NameReference"/>, for the store to find.</summary>
internal static class ParameterBinding
{
    private static readonly string[] Moments = ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static Dictionary<string, object?> Bind(Query query, IEnumerable<QueryArgument> arguments)
    {
        var given = new Dictionary<string, QueryArgument>(StringComparer.Ordinal);
        foreach (var argument in arguments)
            if (!given.TryAdd(argument.Name, argument))
                throw new QueryException(QueryErrorCode.ParameterInvalid, $"parameter {argument.Name} is given twice");
        if (query.Parameters is null)
            return given.ToDictionary(pair => pair.Key, pair => pair.Value.Text ?? pair.Value.Value);

        foreach (var name in given.Keys.Where(name => query.Parameters.All(parameter => parameter.Name != name)))
            throw new QueryException(QueryErrorCode.ParameterUnknown,
                $"{query.Name} has no parameter {name}; it has {NamesOf(query)}");
        return query.Parameters.ToDictionary(
            parameter => parameter.Name, parameter => ValueOf(query, parameter, given.GetValueOrDefault(parameter.Name)));
    }

    private static object? ValueOf(Query query, QueryParameter parameter, QueryArgument? argument)
    {
        if (argument is { Text: null })
            return parameter.Type == ParameterType.Name ? OfNames(parameter, argument.Value) : argument.Value;
        var text = argument?.Text ?? parameter.Default
            ?? throw new QueryException(QueryErrorCode.ParameterMissing,
                $"{query.Name} needs {parameter.Name}: {parameter.Description}"
                + (query.Example == "" ? "" : $"; for example: graph query {query.Example}"));
        if (parameter.Choices.Count > 0 && !parameter.Choices.Contains(text))
            throw Invalid(parameter, text, "one of " + string.Join(", ", parameter.Choices));
        return parameter.Type switch
        {
            ParameterType.Text => text,
            ParameterType.Name => new NameReference([text]),
            ParameterType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw Invalid(parameter, text, "a whole number"),
            ParameterType.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Invalid(parameter, text, "a number"),
            ParameterType.Boolean => bool.TryParse(text, out var boolean) ? boolean : throw Invalid(parameter, text, "true or false"),
            ParameterType.Moment => OfMoment(text)
                ?? throw Invalid(parameter, text, "a date (2018-06-30) or a moment (2018-06-30T09:00+08:00)"),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Type, null),
        };
    }

    private static NameReference OfNames(QueryParameter parameter, object? value) => value switch
    {
        string name => new NameReference([name]),
        List<object?> names when names.Count > 0 && names.All(name => name is string) => new NameReference([.. names.Cast<string>()]),
        _ => throw Invalid(parameter, "this", "a name, or a list of names"),
    };

    private static DateTimeOffset? OfMoment(string text)
    {
        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new DateTimeOffset(local, China);
        string[] zoned = [.. Moments.Skip(3).Select(form => form + "zzz"), .. Moments.Skip(3).Select(form => form + "Z")];
        return DateTimeOffset.TryParseExact(text, zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
    }

    private static QueryException Invalid(QueryParameter parameter, string text, string wanted) =>
        new(QueryErrorCode.ParameterInvalid, $"{parameter.Name}: {text} is not {wanted}");

    private static string NamesOf(Query query) =>
        query.Parameters!.Count == 0 ? "none" : string.Join(", ", query.Parameters.Select(parameter => parameter.Name));
}

/// <summary>Names, in any of their forms, that a parameter speaks of.</summary>
internal sealed record NameReference(IReadOnlyList<string> Names);
