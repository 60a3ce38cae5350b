namespace Forum.Web.Tests.Languages;

public sealed class LiteralTextTests
{
    [Fact]
    public void No_view_says_anything_that_is_not_in_the_language_files()
    {
        var views = Directory.EnumerateFiles(Path.Combine(Repository.Web, "Pages"), "*.cshtml", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(views);
        var speaking = from view in views let words = RazorText.WordsOf(File.ReadAllText(view)) where words.Length > 0 select $"{view}: {words}";
        Assert.Empty(speaking);
    }

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("<p>@Model.Name, привет</p>", ", привет")]
    [InlineData("@if (Model.A < 3) { <p>Few</p> } else if (x) { <b>Many</b> } else { <i>None</i> }", "Few\nMany\nNone")]
    [InlineData("@foreach (var x in Model.Items)\n{\n  var y = x > 3 ? \"a\" : \"b\";\n  <li>@y.Z(\"q\")[1] items</li>\n}\nAfter", "items\nAfter")]
    [InlineData("@{ var a = 1; <p>In <b>code</b></p> }", "In\ncode")]
    [InlineData("@{\n  @: A line of @Model.X words\n}", "A line of  words")]
    [InlineData("<img alt=\"A cat\" src=\"cat.png\">", "A cat")]
    [InlineData("<input type=\"text\" placeholder='Type @Model.X here'>", "Type  here")]
    [InlineData("<a aria-label=\"@T[\"a.b\"] now\">x</a>", "now\nx")]
    [InlineData("@section Side { <p>Aside</p> }", "Aside")]
    [InlineData("<p>&eacute;</p>", "é")]
    [InlineData("@await Html.PartialAsync(\"_X\", Model) trailing", "trailing")]
    [InlineData("@switch (x) { case 1: <p>One</p> break; }", "One")]
    [InlineData("<p>@(a ? \"b\" : $\"{c(\")\")}\") word</p>", "word")]
    [InlineData("@functions { string A => \"x {\"; }\n<p>Tail</p>", "Tail")]
    [InlineData("@functions { async Task Card(Post p)\n  {\n    if (p.X is { } x) { <p id=\"@x\">Inside</p> }\n  }\n}\n<p>Tail</p>", "Inside\nTail")]
    [InlineData("@foreach (var code in Codes) { <option value=\"@code\" lang=\"@code\">@code words</option> }", "words")]
    public void Words_of_a_view_are_found(string view, string words) => Assert.Equal(words, RazorText.WordsOf(view));

    [Theory]
    [InlineData(
        "@page \"/t/{id}\"\n@model Forum.X\n@using Forum.Web\n@inject Texts T\n@{ ViewData[\"Title\"] = T[\"a.b\"]; }\n<p class=\"lead\">@T[\"a.b\", (\"n\", 1)]</p>"
    )]
    [InlineData("@* a comment *@<!-- another --><p>· — &nbsp;1 ✓</p>")]
    [InlineData("@if (Model.X is { } x && x.Count > 0)\n{\n  // a comment, it's fine\n  <a href=\"@x.Url\">@x.Name!.Length</a>\n}")]
    [InlineData(
        "@for (var i = 0; i < 3; i++)\n{\n  var b = i < 2;\n  if (b)\n  {\n    <br>\n    <input value=\"@i\" checked=\"@(b ? \"a\" : null)\">\n  }\n}"
    )]
    [InlineData("<pager page=\"1\" pages=\"2\" to='n => $\"/x?page={n}\"' />")]
    [InlineData("<form method=\"post\" asp-page-handler=\"Lock\"><button type=\"submit\">@T[\"x.y\"]</button></form>")]
    [InlineData("@{ string Url(int n) => $\"/t/{n}\"; }\n@foreach (var p in Model.Posts) { <article id=\"p-@p.Id\">@Html.Raw(p.Html)</article> }")]
    public void A_view_that_says_nothing_by_itself_passes(string view) => Assert.Equal("", RazorText.WordsOf(view));
}
