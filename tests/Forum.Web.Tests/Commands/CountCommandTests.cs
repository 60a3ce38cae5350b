using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class CountCommandTests : IDisposable
{
    private const string Ballots = "4 2\n3 1 2 0\n1 2 1 0\n2 3 4 0\n1 4 0\n0\n\"Ann\"\n\"Bob\"\n\"Cyd\"\n\"Dan\"\n\"Club\"\n";

    private readonly Computer _computer = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _computer.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_example_of_the_documentation_counts_as_it_says()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "counting.md"));
        var (ballots, expected) = (Block("blt").Match(page).Groups[1].Value, Block("text").Match(page).Groups[1].Value);

        Assert.Equal(expected, (await _computer.Run("count", File_("ballots.blt", ballots))).Done());
        Assert.False(File.Exists(_computer.Database));
    }

    [Fact]
    public async Task Json_is_one_object_with_exact_totals()
    {
        var json = JsonNode.Parse((await _computer.Run("count", File_("ballots.blt", Ballots), "--json")).Done())!;

        Assert.Equal(
            ("scottish", 2, 3, 7, 7),
            (json["rule"]!.GetValue<string>(), (int)json["seats"]!, (int)json["quota"]!, (int)json["ballots"]!, (int)json["valid"]!)
        );
        Assert.Equal("""[{"candidate":1,"name":"Ann","stage":1},{"candidate":3,"name":"Cyd","stage":3}]""", json["elected"]!.ToJsonString());
        Assert.Equal("""[{"candidate":2,"stage":1},{"candidate":4,"stage":2}]""", json["excluded"]!.ToJsonString());
        Assert.Equal("""{"1":"3.00000","2":"1.00000","3":"2.00000","4":"1.00000"}""", json["stages"]![0]!["totals"]!.ToJsonString());
        Assert.Equal(["first", "exclude 2", "exclude 4"], json["stages"]!.AsArray().Select(s => (string)s!["action"]!));
        Assert.Equal("""[{"from":2,"to":null,"votes":"1.00000"}]""", json["stages"]![1]!["transfers"]!.ToJsonString());
        Assert.Equal("""[{"stage":1,"for":"exclusion","among":[2,4],"chosen":2,"by":"file-order"}]""", json["ties"]!.ToJsonString());
    }

    [Theory]
    [InlineData("meek")]
    [InlineData("wigm")]
    [InlineData("irv")]
    [InlineData("schulze")]
    [InlineData("approval")]
    [InlineData("scottish")]
    public async Task A_result_agrees_with_its_own_count_by_every_rule(string rule)
    {
        var ballots = File_("ballots.blt", Ballots);
        var text = (await _computer.Run("count", ballots, "--rule", rule)).Done();
        var result = File_("result.json", (await _computer.Run("count", ballots, "--rule", rule, "--json", "--seed", "5EED")).Done());

        Assert.Contains("Elected\n  1 Ann (stage ", text, StringComparison.Ordinal);
        Assert.Equal(
            $"The count agrees with {result}.\n",
            (await _computer.Run("count", ballots, "--rule", rule, "--seed", "5eed", "--compare", result)).Done()
        );
    }

    [Fact]
    public async Task Another_result_is_refused_by_its_first_differences()
    {
        var ballots = File_("ballots.blt", Ballots);
        var result = JsonNode.Parse((await _computer.Run("count", ballots, "--json")).Done())!;
        result["quota"] = 4;
        result["elected"]![1]!["candidate"] = 4;
        result["stages"]![2]!["totals"]!["3"] = "2.00001";
        result["stages"]![2]!["totals"]!.AsObject().Remove("4");
        var path = File_("result.json", result.ToJsonString());

        var ran = await _computer.Run("count", ballots, "--compare", path);

        Assert.Equal(
            $"{path} has another result: quota: 4 there, 3 here; elected 2, candidate: 4 there, 3 here; stages 3, totals, 3: 2.00001 there, 2.00000 here; and 1 more.",
            ran.Refusal(ExitCode.Refused)
        );
        Assert.Equal("", ran.Out);
    }

    [Fact]
    public async Task A_program_that_tells_less_in_other_zeros_is_compared_by_what_it_tells()
    {
        var ballots = File_("ballots.blt", Ballots);
        var path = File_("result.json", """{"elected": [{"candidate": 1}, {"candidate": 3}], "quota": "3.0", "program": "x"}""");

        (await _computer.Run("count", ballots, "--compare", path)).Done();
    }

    [Theory]
    [InlineData("""{"elected": []}""", "elected: 0 there, 2 here.")]
    [InlineData("""{"elected": [1, 3]}""", "elected 1: 1 there, a list here; elected 2: 3 there, a list here.")]
    [InlineData("""{"elected": [{"candidate": 1}, {"candidate": 3}], "stages": {}}""", "stages: a list there, a list here.")]
    [InlineData("""{"elected": [{"candidate": 1}, {"candidate": 3}], "quota": null}""", "quota: nothing there, 3 here.")]
    public async Task What_is_of_another_kind_is_a_difference(string result, string differences)
    {
        var path = File_("result.json", result);

        var ran = await _computer.Run("count", File_("ballots.blt", Ballots), "--compare", path);

        Assert.Equal($"{path} has another result: {differences}", ran.Refusal(ExitCode.Refused));
    }

    [Fact]
    public async Task Seats_and_a_seed_change_the_count()
    {
        var ballots = File_("ballots.blt", Ballots);

        Assert.Contains("3 seats", (await _computer.Run("count", ballots, "--seats", "3")).Done(), StringComparison.Ordinal);
        Assert.Contains("by the seed", (await _computer.Run("count", ballots, "--seed", "beef")).Done(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countback_counts_as_if_some_had_not_stood()
    {
        var ballots = File_("ballots.blt", Ballots);
        var all = JsonNode.Parse((await _computer.Run("count", ballots, "--json")).Done())!;
        var winner = (int)all["elected"]![0]!["candidate"]!;

        var without = JsonNode.Parse((await _computer.Run("count", ballots, "--json", "--without", $"{winner}")).Done())!;

        Assert.DoesNotContain(winner, without["elected"]!.AsArray().Select(e => (int)e!["candidate"]!));
        Assert.Equal(all["elected"]!.AsArray().Count, without["elected"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("4 2\n1 9 0", "line 2, column 3: expected a candidate, from 1 to 4, or 0 at the end of the ballot, found “9”.")]
    [InlineData("", "line 1, column 1: expected the number of candidates, from 1 to 1000, found the end of the file.")]
    public async Task A_damaged_file_is_refused_in_one_line(string text, string why)
    {
        var path = File_("ballots.blt", text);

        Assert.Equal($"{path}: {why}", (await _computer.Run("count", path)).Refusal(ExitCode.Refused));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"elected\": [{\"candidate\": 1, \"candidate\": 1}]}")]
    [InlineData("{\"elected\": {}}")]
    [InlineData("{\"elected\": [{\"name\": \"\\ud800\"}]}")]
    public async Task What_is_no_result_is_refused_in_one_line(string text)
    {
        var (ballots, path) = (File_("ballots.blt", Ballots), File_("result.json", text));

        var ran = await _computer.Run("count", ballots, "--compare", path);

        Assert.StartsWith($"{path} is no result of a count: it ", ran.Refusal(ExitCode.Refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_in_one_line()
    {
        var nowhere = Path.Combine(_folder.Path, "nowhere.blt");

        Assert.Equal($"There is no file {nowhere}.", (await _computer.Run("count", nowhere)).Refusal(ExitCode.Refused));
        Assert.Contains("can't be read", (await _computer.Run("count", _folder.Path)).Refusal(ExitCode.Refused), StringComparison.Ordinal);
        Assert.Equal(
            $"There is no file {nowhere}.",
            (await _computer.Run("count", File_("ballots.blt", Ballots), "--compare", nowhere)).Refusal(ExitCode.Refused)
        );
    }

    [Theory]
    [InlineData("--seats 0", "--seats is a whole number from 1 to 1000. See: count --help")]
    [InlineData("--seats x", "--seats is a whole number from 1 to 1000. See: count --help")]
    [InlineData("--seed xyz", "--seed is made of hexadecimal digits. See: count --help")]
    [InlineData("--without 5", "--without is numbers of candidates, from 1 to 4, with commas between. See: count --help")]
    [InlineData("--without 1,x", "--without is numbers of candidates, from 1 to 4, with commas between. See: count --help")]
    [InlineData("--rule irv --seats 2", "The instant runoff fills one seat: leave --seats out. See: count --help")]
    public async Task A_wrong_option_is_answered_in_one_line(string options, string sentence) =>
        Assert.Equal(sentence, (await _computer.Run(["count", File_("ballots.blt", Ballots), .. options.Split(' ')])).Refusal(ExitCode.Usage));

    private string File_(string name, string text)
    {
        _folder.Write(name, text);
        return Path.Combine(_folder.Path, name);
    }

    private static Regex Block(string kind) => new($"```{kind}\n(.*?)```", RegexOptions.Singleline);
}
