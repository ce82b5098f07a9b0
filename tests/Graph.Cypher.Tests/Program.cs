using Graph.Cypher;
using Graph.Cypher.Tests.Durability;

// dotnet exec Graph.Cypher.Tests.dll write|read FILE: another process at work on a database, as OtherProcess starts it.
using var database = CypherDatabase.Open(args[1], new CypherOptions { LockTimeout = TimeSpan.FromSeconds(60) });
switch (args[0])
{
    case "write":
        Batches.AddUntilKilled(database);
        break;
    case "read":
        Batches.ReadUntilTold(database);
        break;
    default:
        Console.Error.WriteLine($"{args[0]}: neither write nor read");
        return 2;
}
return 0;
