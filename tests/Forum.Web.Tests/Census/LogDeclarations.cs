namespace Forum.Web.Tests.Census;

/// <summary>What was done by power, and its feed.</summary>
public static class LogDeclarations
{
    private const string Everybody = Declarations.Everybody;

    public static IEnumerable<Declaration> For() =>
        [
            new("GET /log", Noun.None, _ => "/log", Everybody)
            {
                Shapes =
                [
                    "",
                    "?power=LockThread",
                    "?from=2026-01-05&to=2026-02-01",
                    "?at=638700000000000000-0000000000",
                    "?at=-1-zzzzzzzzzz",
                    "?from=nothing",
                ],
            },
            // Whoever asks for what they don't see gets the words for what isn't there.
            new("GET /log board beside", Noun.Board, id => $"/log?board={id}", Everybody, Everybody),
            new("GET /log thread beside", Noun.Thread, id => $"/log?thread={id}", Everybody, Everybody),
            new("GET /log names beside", Noun.Name, name => $"/log?by={Uri.EscapeDataString(name)}", Everybody),
            new("GET /log named beside", Noun.Name, name => $"/log?on={Uri.EscapeDataString(name)}", Everybody),
            .. Declarations.Both("/log.atom", "/log.atom", Everybody),
        ];
}
