using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Entities;
using Graph.Resolution.Names;
using Graph.Writing.Loading;

namespace Graph.Writing.Verifying;

/// <summary>A page of entities: counted anew from the articles that mention them.</summary>
internal sealed class EntityCheck(GraphLoader load, Authorities authorities, Checksums sums)
{
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyCollection<string> ids)
    {
        var violations = new List<string>();
        foreach (var entity in await load.EntitiesAsync(ids))
        {
            var state = entity.State;
            foreach (var (form, count) in state.Forms)
                sums.Add("the forms of entities", $"{state.Id}\n{form}", -count);
            var dates = (await load.EntityDatesAsync([state.Id]))[state.Id].ToArray();
            var counted = new EntityLedger([], [state]);
            counted.Respan(state.Id, dates.Select(date => date.Published));
            var expected = counted.Entities[state.Id] with { Articles = dates.Length };
            if (dates.Length == 0)
                violations.Add($"{state.Id}: no article speaks of it");
            else if (Properties.Difference(entity.Row.Properties,
                expected.Row(authorities).Properties) is { Count: > 0 } difference)
                violations.Add($"{state.Id}: {string.Join(", ", difference.Keys)} should be otherwise");
        }
        return violations;
    }
}
