using System.Globalization;
using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

/// <summary>Every endpoint × every kind of visitor, on what everybody sees and on what only insiders see, as the declarations say.</summary>
public sealed class AccessMatrixTests
{
    private const string Ghost = "zzzzzzzzzz";
    private static readonly bool[] OpenAndHidden = [false, true];
    private static readonly string[] OtherMethods = ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"];

    [Fact]
    public async Task Every_endpoint_answers_every_visitor_as_declared()
    {
        await using var village = await Village.Found(await CensusHost.Start());
        using var asItWas = new Snapshot(village.World.Host);
        var wrong = new List<string>();
        foreach (var declaration in Declarations.For(village.Scene))
        foreach (var hidden in OpenAndHidden.Where(hidden => !hidden || declaration.Hidden is not null))
        foreach (var visitor in Patiently(village))
        {
            var call = declaration.Make(village.Id(declaration.Noun, hidden), declaration.Shapes[0]);
            var got = Word(await Ask(village, asItWas, visitor, call));
            var expected = declaration.Expected(hidden)[(int)visitor.Kind];
            if (got != expected)
                wrong.Add($"{(hidden ? "hidden" : "open")} {declaration.Endpoint} as {visitor.Kind}: {got} instead of {expected}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal([], village.World.Host.Faults);
    }

    [Fact]
    public async Task A_hidden_id_answers_as_one_that_never_existed_whatever_the_method()
    {
        await using var village = await Village.Found(await CensusHost.Start());
        using var asItWas = new Snapshot(village.World.Host);
        var wrong = new List<string>();
        var declarations = Declarations.For(village.Scene).Where(d => d.Hidden is not null && !Nouns.NeverHidden.Contains(d.Noun)).ToList();
        foreach (var declaration in declarations)
        foreach (var visitor in village.Visitors.Where(v => v.Kind != Kind.Insider))
        foreach (var shape in declaration.Shapes)
        foreach (var method in OtherMethods.Prepend(null))
        {
            var (hidden, ghost) = (village.Id(declaration.Noun, true), Ghost);
            var one = await Ask(village, asItWas, visitor, As(declaration.Make(hidden, shape), method), 1);
            var other = await Ask(village, asItWas, visitor, As(declaration.Make(ghost, shape), method), 1);
            if (!Echoless(one, hidden).IsSameAs(Echoless(other, ghost)))
                wrong.Add($"{method} {declaration.Endpoint}{shape} as {visitor.Kind}: {Echoless(one, hidden).Difference(Echoless(other, ghost))}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal([], village.World.Host.Faults);
    }

    [Fact]
    public async Task A_form_without_its_token_comes_back_with_what_was_typed_and_one_from_elsewhere_is_refused()
    {
        await using var village = await Village.Found(await CensusHost.Start());
        var wrong = new List<string>();
        foreach (var declaration in Declarations.For(village.Scene).Where(d => !d.IsReading))
        foreach (var visitor in village.Visitors.Where(v => v.Kind is Kind.Guest or Kind.Member or Kind.Owner))
        {
            var call = declaration.Make(village.Id(declaration.Noun, false));
            var back = await village.World.Host.Ask(visitor, call with { WithToken = false });
            var typed = call.Fields!.Where(f => f.Value.StartsWith("Typed", StringComparison.Ordinal)).Select(f => f.Value);
            if (back.Status != 400 || !typed.All(back.Text.Contains))
                wrong.Add($"{declaration.Endpoint} as {visitor.Kind} without token: {back.Status}");
            var elsewhere = await village.World.Host.Ask(visitor, call with { Site = "cross-site" });
            if (elsewhere.Status != 403)
                wrong.Add($"{declaration.Endpoint} as {visitor.Kind} from elsewhere: {elsewhere.Status}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>They come from one address, whose strictest limit is ten a ten minutes.</summary>
    private static IEnumerable<Visitor> Patiently(Village village)
    {
        foreach (var visitor in village.Visitors)
        {
            village.World.Host.Clock.Pass(TimeSpan.FromMinutes(1));
            yield return visitor;
        }
    }

    /// <summary>What writes starts from the same forum each time.</summary>
    private static async Task<Answer> Ask(Village village, Snapshot asItWas, Visitor visitor, Call call, int? number = null)
    {
        var answer = await village.World.Host.Ask(visitor, call, number);
        if (call.Method == "POST")
            asItWas.Restore();
        return answer;
    }

    private static Call As(Call call, string? method) => method is null ? call : call with { Method = method };

    private static string Word(Answer answer) =>
        answer.Status switch
        {
            200 => "ok",
            302 or 303 => answer.Header("Location")!.StartsWith("/sign-in?returnUrl=", StringComparison.Ordinal) ? "in" : "go",
            403 => "no",
            422 => "fix",
            _ => answer.Status.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>An answer may repeat the id that was asked for: in the way back from the sign-in page, or in a form given back.</summary>
    private static Answer Echoless(Answer answer, string id) =>
        answer.Text.Contains(id, StringComparison.Ordinal) || answer.Headers.Any(h => h.Contains(id, StringComparison.Ordinal))
            ? new Answer(
                answer.Status,
                [
                    .. answer
                        .Headers.Where(h => !h.StartsWith("Content-Encoding", StringComparison.Ordinal))
                        .Select(h => h.Replace(id, "", StringComparison.Ordinal)),
                ],
                System.Text.Encoding.UTF8.GetBytes(answer.Text.Replace(id, "", StringComparison.Ordinal))
            )
            : answer;
}
