using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Forum.Browser.Tests.Pages;

/// <summary>The W3C's HTML checker, in one run over many documents.</summary>
internal static class NuChecker
{
    private static readonly Regex Permitted = new(
        // The framework writes the hidden field of a form's token so; the slash means nothing.
        "Trailing slash on void elements.*name=\"_token\""
            // The notes under a post are a section by their role (doc-endnotes); a heading in every such post would say nothing more.
            + "|Section lacks heading.*<section class=\"footnotes\""
            // What leaders say of themselves, or members in a petition, is most of that page, and in no language that anybody knows.
            + "|^(leaders|petition).*appears to be written in",
        RegexOptions.Singleline
    );

    /// <returns>A line for each error, warning or note that isn't permitted, with the name of its document.</returns>
    public static async Task<IReadOnlyList<string>> Check(IReadOnlyList<(string Name, string Html)> documents)
    {
        var folder = Directory.CreateTempSubdirectory("forum-html-").FullName;
        try
        {
            for (var i = 0; i < documents.Count; i++)
                await File.WriteAllTextAsync(Path.Combine(folder, $"{i}.html"), documents[i].Html);
            using var answer = JsonDocument.Parse(await Run(folder));
            return
            [
                .. answer
                    .RootElement.GetProperty("messages")
                    .EnumerateArray()
                    .Select(message => Line(message, url => documents[int.Parse(Path.GetFileNameWithoutExtension(url), null)].Name))
                    .Where(line => !Permitted.IsMatch(line)),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Run(string folder)
    {
        // The schema's evaluation is recursive; the default stack is too small for it.
        string[] arguments = ["-Xss8m", "-XX:+UseSerialGC", "-jar", Needs.Checker, "--format", "json", "--stdout", "--exit-zero-always", folder];
        using var java =
            Process.Start(new ProcessStartInfo("java", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("Java did not start.");
        var answer = await java.StandardOutput.ReadToEndAsync();
        await java.WaitForExitAsync();
        return answer;
    }

    private static string Line(JsonElement message, Func<string, string> nameOf)
    {
        var name = message.TryGetProperty("url", out var url) ? nameOf(url.GetString()!) : "checker";
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString() : "";
        return $"{name}: {message.GetProperty("type").GetString()}: {message.GetProperty("message").GetString()} [{extract}]";
    }
}
