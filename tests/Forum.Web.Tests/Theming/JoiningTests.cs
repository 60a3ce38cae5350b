using System.Diagnostics;

namespace Forum.Web.Tests.Theming;

/// <summary>Runs the build's own target on sources of the test's.</summary>
public sealed class JoiningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public JoiningTests() => File.Copy(Path.Combine(Repository.Web, "Assets.targets"), Path.Combine(_folder.Path, "Assets.targets"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sheets_are_joined_by_name_character_for_character_and_again_when_one_is_gone()
    {
        const string odd = "/* 50%; $(Path) @(x) %3b 'q' \"r\" * ? \\2713 ё */";
        foreach (var name in new[] { "zeta", "b-c", "b", "_layers", "a10" })
            _folder.Write($"wwwroot/css/{name}.css", $"{odd}\n.{name} {{ }}\n");
        await Join();
        string[] order = ["_layers", "a10", "b-c", "b", "zeta"];
        Assert.Equal(string.Concat(order.Select(name => $"{odd}.{name} {{ }}")), Joined("forum.css").Replace("\n", "", StringComparison.Ordinal));
        File.Delete(Path.Combine(_folder.Path, "wwwroot/css/b.css"));
        await Join();
        Assert.DoesNotContain(".b {", Joined("forum.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modules_become_one_with_main_last_and_neither_import_nor_export()
    {
        _folder.Write(
            "wwwroot/js/main.js",
            "import { a,\n  b } from \"./a.js\";\nimport './z.js'\nconst text = `import it; ${a(1)} 50%;`.replace(/\\n\\\\/, '');\nb(text);\n"
        );
        _folder.Write("wwwroot/js/a.js", "export function a(n) { return n; }\nexport const b = x => x;\n// we export nothing else\n");
        _folder.Write("wwwroot/js/z.js", "export async function z() { }");
        await Join();
        const string joined = """
            function a(n) { return n; }
            const b = x => x;
            // we export nothing else

            async function z() { }
            const text = `import it; ${a(1)} 50%;`.replace(/\n\\/, '');
            b(text);
            """;
        Assert.Equal(joined.Trim(), Joined("forum.js").Trim());
    }

    [Fact]
    public async Task No_sources_make_empty_files()
    {
        await Join();
        Assert.Equal("", Joined("forum.css").Trim());
        Assert.Equal("", Joined("forum.js").Trim());
    }

    private string Joined(string file) => File.ReadAllText(Path.Combine(_folder.Path, "obj/assets", file)).ReplaceLineEndings("\n");

    private async Task Join()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", "Assets.targets", "-t:JoinAssets", "-p:BaseIntermediateOutputPath=obj/", "-nologo", "-nr:false"]
        )
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, said);
    }
}
