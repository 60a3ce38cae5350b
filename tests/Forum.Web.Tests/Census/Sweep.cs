namespace Forum.Web.Tests.Census;

/// <summary>Reads everything that there is to read as one visitor, and says where any of some words stands.</summary>
internal static class Sweep
{
    public static async Task<IReadOnlyList<string>> For(CensusHost host, Scene scene, Visitor visitor, IReadOnlyList<string> words)
    {
        var found = new List<string>();
        foreach (var declaration in Declarations.For(scene).Where(d => d.IsReading))
        foreach (var id in await host.Read(db => Nouns.Ids(db, declaration.Noun)))
        foreach (var call in declaration.Calls(id))
            if (await Tells(host, visitor, call, words))
                found.Add($"{call}");
        return found;
    }

    /// <summary>An address may be repeated to whoever asked for it.</summary>
    private static async Task<bool> Tells(CensusHost host, Visitor visitor, Call call, IReadOnlyList<string> words)
    {
        var answer = await host.Ask(visitor, call);
        var text = answer.Status is 200 or 403 or 404 or 410 or 422 ? answer.Text : answer.Header("Location") ?? "";
        return words.Any(word => !call.Address.Contains(word, StringComparison.Ordinal) && text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
