using System.Text;
using Forum.Web.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forum.Web.Tests.Theming;

public sealed class ThemesTests : IDisposable
{
    private const string Manifest =
        """{ "name": { "en": "Quiet", "ru": "Тихая" }, "description": { "en": "Quiet." }, "version": "1", "schemes": ["light", "dark"] }""";
    private readonly TempFolder _builtIn = new();
    private readonly TempFolder _own = new();
    private readonly Clock _clock = new();
    private readonly LogLines _log = new();
    private int? _hue = 210;

    public void Dispose()
    {
        _builtIn.Dispose();
        _own.Dispose();
    }

    [Fact]
    public void A_theme_is_found_by_its_folder_and_has_a_name_in_each_language()
    {
        Put(_builtIn, "default", ":root { --x: 1 }");
        var theme = Themes().Find("default")!;
        Assert.Equal(
            ("default", "Quiet", "Тихая", "Quiet", "light dark"),
            (theme.Name, theme.Title("en"), theme.Title("ru"), theme.Title("el"), theme.ColorScheme)
        );
    }

    [Fact]
    public void A_new_theme_is_seen_without_a_restart_after_two_seconds()
    {
        Put(_builtIn, "default", "");
        var themes = Themes();
        Assert.Single(themes.All);
        Put(_own, "mine", "");
        Assert.Single(themes.All);
        _clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(["default", "mine"], themes.All.Select(theme => theme.Name));
        Directory.Delete(Path.Combine(_own.Path, "mine"), recursive: true);
        _clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Single(themes.All);
    }

    [Fact]
    public void A_changed_sheet_gets_another_address_and_the_old_one_is_gone()
    {
        Put(_own, "mine", ":root { --x: 1 }");
        var themes = Themes();
        var before = themes.SheetOf(themes.Find("mine")!);
        _own.Write("mine/theme.css", ":root { --x: 22 }");
        _clock.Pass(TimeSpan.FromSeconds(3));
        var after = themes.SheetOf(themes.Find("mine")!);
        Assert.NotEqual(before, after);
        Assert.Null(themes.At("mine", before));
        Assert.Contains("--x: 22", Text(themes.At("mine", after)!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sites_own_theme_is_used_in_place_of_one_of_the_same_name_unless_it_is_broken()
    {
        Put(_builtIn, "default", "/* built in */");
        Put(_own, "default", "/* own */");
        var themes = Themes();
        Assert.Contains("own", Text(themes.At("default", themes.SheetOf(themes.Find("default")!))!), StringComparison.Ordinal);
        _own.Write("default/theme.css", "@import url(x.css);");
        _clock.Pass(TimeSpan.FromSeconds(3));
        Assert.Contains("built in", Text(themes.At("default", themes.SheetOf(themes.Find("default")!))!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_accent_stands_in_a_layer_over_the_theme_and_changes_the_address()
    {
        Put(_builtIn, "default", ":root { }");
        var themes = Themes();
        var theme = themes.Find("default")!;
        var before = themes.SheetOf(theme);
        Assert.EndsWith("@layer utilities{:root{--accent-hue:210}}\n", Text(themes.At("default", before)!), StringComparison.Ordinal);
        _hue = 30;
        Assert.NotEqual(before, themes.SheetOf(theme));
        Assert.Null(themes.At("default", before));
        _hue = null;
        Assert.DoesNotContain("--accent-hue", Text(themes.At("default", themes.SheetOf(theme))!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_theme_is_left_out_with_one_line_that_says_which_and_why()
    {
        Put(_builtIn, "default", "");
        _own.Write("broken/theme.json", "{ nonsense");
        _own.Write("broken/theme.css", "");
        var themes = Themes();
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(["default"], themes.All.Select(theme => theme.Name));
            _clock.Pass(TimeSpan.FromSeconds(3));
        }
        var line = Assert.Single(_log.Lines);
        Assert.Contains("broken", line, StringComparison.Ordinal);
        Assert.Contains("theme.json", line, StringComparison.Ordinal);
        Assert.Same(themes.Find("default"), themes.Find("broken"));
    }

    [Theory]
    [InlineData("theme.json is missing", "notes.txt", "x")]
    [InlineData("English", "theme.json", """{ "name": { "ru": "a" }, "description": { }, "version": "1", "schemes": ["light"] }""")]
    [InlineData("schemes", "theme.json", """{ "name": { "en": "a" }, "description": { }, "version": "1", "schemes": ["sepia"] }""")]
    [InlineData("script", "theme.json", """{ "name": { "en": "a" }, "description": { }, "version": "1", "schemes": ["light"], "script": "x.js" }""")]
    public void A_manifest_must_be_complete(string why, string file, string text)
    {
        _own.Write("mine/theme.css", "");
        _own.Write("mine/" + file, text);
        Assert.Empty(Themes().All);
        Assert.Contains(why, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.js")]
    [InlineData("x.html")]
    [InlineData(".hidden.png")]
    [InlineData("Big Name.png")]
    public void Files_other_than_pictures_and_fonts_break_a_theme(string file)
    {
        Put(_own, "mine", "");
        _own.Write("mine/" + file, "x");
        Assert.Empty(Themes().All);
        Assert.Contains(file, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_served_at_addresses_with_their_hash_and_nothing_else_is()
    {
        _own.Write("mine/images/logo.svg", "<svg/>");
        Put(_own, "mine", ".logo { background: url(images/logo.svg) }");
        var themes = Themes();
        var css = Text(themes.At("mine", themes.SheetOf(themes.Find("mine")!))!);
        var address = css.Split('"')[1];
        Assert.Matches("^/themes/mine/[0-9a-f]{16}/images/logo.svg$", address);
        Assert.Equal("<svg/>", Text(themes.At("mine", address)!));
        foreach (
            var other in new[]
            {
                "/themes/mine/images/logo.svg",
                address.Replace("mine/", "mine/../mine/", StringComparison.Ordinal),
                "/themes/mine/theme.json",
                "/themes/mine/../../x",
            }
        )
            Assert.Null(themes.At("mine", other));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        Put(_own, "mine", "");
        File.CreateSymbolicLink(Path.Combine(_own.Path, "mine", "etc.png"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_own.Path, "linked"), "/etc");
        Assert.Empty(Assert.Single(Themes().All).Files);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void The_themes_that_come_with_the_program_are_in_order()
    {
        var folder = Path.Combine(Repository.Root, "themes");
        var themes = new Themes(new ThemingSettings([folder], () => 210), _clock, _log).All;
        Assert.Empty(_log.Lines);
        Assert.Equal(Directory.Exists(folder) ? Directory.GetDirectories(folder).Length : 0, themes.Count);
    }

    private Themes Themes() => new(new ThemingSettings([_builtIn.Path, _own.Path, "/nowhere"], () => _hue), _clock, _log);

    private static void Put(TempFolder folder, string name, string css)
    {
        folder.Write($"{name}/theme.json", Manifest);
        folder.Write($"{name}/theme.css", css);
    }

    private static string Text(Asset asset)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        asset.Write(context, Asset.ForEver).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private sealed class LogLines : ILogger<Themes>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
