using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Updates;

/// <summary>Makes and changes nodes and relationships, and counts what it does.</summary>
internal static class EntityWriter
{
    public static void Create(Frame frame, IReadOnlyList<Creation> creations)
    {
        foreach (var creation in creations)
            frame.Slots[creation.Slot] = creation switch
            {
                NodeCreation node => Create(frame, node),
                RelationshipCreation relationship => Create(frame, relationship),
                _ => throw new InvalidOperationException(),
            };
    }

    public static void Set(Frame frame, IReadOnlyList<BoundSetItem> items)
    {
        foreach (var item in items)
        {
            var target = item.Target.Evaluate(frame);
            if (target is null)
                continue;
            if (target is not IStoredEntity entity)
                throw RuntimeErrors.Expected("Node or Relationship", target);
            switch (item)
            {
                case PropertySetting setting:
                    SetProperty(frame, entity, setting);
                    break;
                case PropertiesSetting setting:
                    SetProperties(frame, entity, setting.Value.Evaluate(frame), setting.Keep);
                    break;
                case LabelSetting setting:
                    SetLabels(frame, entity, setting);
                    break;
            }
        }
    }

    public static void Delete(Frame frame, object? target, bool detach)
    {
        switch (target)
        {
            case null:
                break;
            case StoredRelationship relationship:
                Delete(frame, relationship);
                break;
            case StoredNode node:
                Delete(frame, node, detach);
                break;
            case StoredPath path:
                foreach (var relationship in path.Relationships)
                    Delete(frame, relationship);
                foreach (var node in path.Nodes)
                    Delete(frame, node, detach);
                break;
            default:
                throw RuntimeErrors.Expected("Node, Relationship or Path", target);
        }
    }

    private static StoredNode Create(Frame frame, NodeCreation node)
    {
        var properties = Stored(frame, node.Properties, out var set);
        var labels = node.Labels.Given.Count == 0 ? frame.LabelIds(node.Labels.Names) : Ascending(LabelIds(frame, node.Labels));
        var id = frame.Store.CreateNode(labels, properties);
        frame.Counters.NodesCreated++;
        frame.Counters.LabelsAdded += labels.Length;
        frame.Counters.PropertiesSet += set;
        return frame.Node(id);
    }

    private static StoredRelationship Create(Frame frame, RelationshipCreation creation)
    {
        if (frame.Slots[creation.Source] is not StoredNode source || frame.Slots[creation.Target] is not StoredNode target)
            throw new CypherException(
                ErrorCode.EntityNotFound, "Failed to create relationship, one of its nodes is missing (it is null)");
        RefuseDeleted(frame, source);
        RefuseDeleted(frame, target);
        var properties = Stored(frame, creation.Properties, out var set);
        var type = frame.Store.Types.FindOrAdd(TypeName(frame, creation.Type));
        var id = frame.Store.CreateRelationship(type, source.Id, target.Id, properties);
        frame.Counters.RelationshipsCreated++;
        frame.Counters.PropertiesSet += set;
        return frame.Relationship(new(id, type, source.Id, target.Id));
    }

    private static void RefuseDeleted(Frame frame, StoredNode end)
    {
        if (frame.DeletedNodes.Contains(end.Id))
            throw RuntimeErrors.Deleted("Node", end.Id);
    }

    private static string TypeName(Frame frame, LabelNames type)
    {
        if (type is { Names: [var named], Given.Count: 0 })
            return named;
        return Names(frame, type).ToArray() is [var only]
            ? only
            : throw RuntimeErrors.Syntax("Exactly one relationship type must be specified for CREATE");
    }

    private static void SetProperty(Frame frame, IStoredEntity entity, PropertySetting setting)
    {
        var key = TokenNames.Of(setting.Key.Evaluate(frame));
        var value = setting.Value.Evaluate(frame);
        // What is set of something deleted is lost, but counted.
        if (!entity.Exists)
        {
            frame.Counters.PropertiesSet += value is null ? 0 : 1;
            return;
        }
        var properties = PropertyCodec.Decode(Encoded(entity));
        var known = frame.Store.Keys.Find(key);
        var at = properties.FindIndex(property => property.Key == known);
        if (value is null)
        {
            if (at < 0)
                return;
            properties.RemoveAt(at);
        }
        else
        {
            var pair = KeyValuePair.Create(known ?? NewKey(frame, key), PropertyMap.Storable(key, value));
            if (at < 0)
                properties.Add(pair);
            else
                properties[at] = pair;
        }
        frame.Counters.PropertiesSet++;
        Write(frame, entity, properties);
    }

    private static void SetProperties(Frame frame, IStoredEntity entity, object? value, bool keep)
    {
        var map = value switch
        {
            IReadOnlyDictionary<string, object?> given => given,
            IStoredEntity other => other.Properties(),
            _ => throw RuntimeErrors.Expected("Map, Node or Relationship", value),
        };
        if (!entity.Exists)
        {
            frame.Counters.PropertiesSet += map.Count;
            return;
        }
        var before = PropertyCodec.Decode(Encoded(entity));
        var after = keep ? [.. before] : before.Where(property => map.ContainsKey(frame.Store.Keys.Name(property.Key))).ToList();
        frame.Counters.PropertiesSet += before.Count - after.Count;
        foreach (var (key, item) in map)
        {
            var known = frame.Store.Keys.Find(key);
            var at = after.FindIndex(property => property.Key == known);
            if (item is null)
            {
                if (at >= 0)
                    after.RemoveAt(at);
            }
            else
            {
                var pair = KeyValuePair.Create(known ?? NewKey(frame, key), PropertyMap.Storable(key, item));
                if (at < 0)
                    after.Add(pair);
                else
                    after[at] = pair;
            }
            frame.Counters.PropertiesSet++;
        }
        Write(frame, entity, after);
    }

    private static void SetLabels(Frame frame, IStoredEntity entity, LabelSetting setting)
    {
        if (entity is not StoredNode node)
            throw RuntimeErrors.Expected("Node", entity);
        var record = node.Record;
        var named = setting.Remove
            ? Names(frame, setting.Labels).Select(frame.Store.Labels.Find).OfType<int>().ToArray()
            : LabelIds(frame, setting.Labels);
        var labels = (setting.Remove ? record.Labels.Except(named) : record.Labels.Union(named)).Order().ToArray();
        if (labels.Length == record.Labels.Length)
            return;
        if (setting.Remove)
            frame.Counters.LabelsRemoved += record.Labels.Length - labels.Length;
        else
            frame.Counters.LabelsAdded += labels.Length - record.Labels.Length;
        frame.Store.UpdateNode(node.Id, record, labels, null);
    }

    private static void Delete(Frame frame, StoredRelationship relationship)
    {
        if (!relationship.Exists)
            return;
        frame.Store.DeleteRelationship(relationship.Id, relationship.Record);
        frame.Counters.RelationshipsDeleted++;
    }

    private static void Delete(Frame frame, StoredNode node, bool detach)
    {
        if (!node.Exists)
            return;
        if (detach)
        {
            var reader = frame.Store.Reader;
            foreach (var link in reader.Leaving(node.Id, null).Concat(reader.Arriving(node.Id, null)).ToArray())
                Delete(frame, frame.Relationship(link));
        }
        frame.Store.DeleteNode(node.Id, node.Record);
        frame.DeletedNodes.Add(node.Id);
        frame.Counters.NodesDeleted++;
    }

    private static int NewKey(Frame frame, string key) => frame.Store.Keys.FindOrAdd(TokenNames.Valid(key));

    private static byte[] Encoded(IStoredEntity entity) =>
        entity is StoredNode node ? node.Record.Properties : ((StoredRelationship)entity).Record.Properties;

    private static void Write(Frame frame, IStoredEntity entity, List<KeyValuePair<int, object>> properties)
    {
        if (entity is StoredNode node)
            frame.Store.UpdateNode(node.Id, node.Record, node.Record.Labels, properties);
        else
            frame.Store.UpdateRelationship(entity.Id, ((StoredRelationship)entity).Record, properties);
    }

    /// <param name="set">How many count as set: of a SET after the CREATE also those that are null.</param>
    private static List<KeyValuePair<int, object>> Stored(Frame frame, BoundExpression? properties, out int set)
    {
        // A dictionary by its own type is gone through without an iterator of its own.
        var map = properties?.Evaluate(frame) switch
        {
            null => [],
            IReadOnlyDictionary<string, object?> given => given as Dictionary<string, object?> ?? new(given),
            IStoredEntity other => other.Properties(),
            var other => throw RuntimeErrors.Expected("Map", other),
        };
        var stored = new List<KeyValuePair<int, object>>(map.Count);
        foreach (var (key, value) in map)
            if (value is not null)
                stored.Add(new(frame.Store.Keys.Find(key) ?? NewKey(frame, key), PropertyMap.Storable(key, value)));
        set = properties is GivenMap ? map.Count : stored.Count;
        return stored;
    }

    private static int[] Ascending(int[] labels) => [.. labels.Distinct().Order()];

    private static int[] LabelIds(Frame frame, LabelNames labels) => [.. Names(frame, labels).Select(frame.Store.Labels.FindOrAdd)];

    private static IEnumerable<string> Names(Frame frame, LabelNames labels) =>
        labels.Names.Concat(labels.Given.SelectMany(given => given.Evaluate(frame)));
}
