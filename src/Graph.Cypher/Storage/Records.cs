namespace Graph.Cypher.Storage;

/// <summary>A node as stored: the numbers of its labels, ascending, and its encoded properties.</summary>
internal sealed record NodeRecord(int[] Labels, byte[] Properties);

/// <summary>A relationship as stored.</summary>
internal sealed record RelationshipRecord(int Type, long Source, long Target, byte[] Properties);

/// <summary>A relationship without its properties, as the adjacency indexes hold it.</summary>
internal readonly record struct Link(long Id, int Type, long Source, long Target);
