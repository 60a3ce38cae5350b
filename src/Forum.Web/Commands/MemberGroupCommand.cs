using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class MemberGroupCommand
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ"];

    public static Command Make(Shell shell)
    {
        var (name, group) = (MemberCommands.Name(), new Argument<string>("group") { Description = "The group's name." });
        var remove = new Option<bool>("--remove") { Description = "Take them out of the group." };
        var until = new Option<DateTime?>("--until")
        {
            Description = "Their last day in the group, such as 2027-03-31 (UTC), or a moment, such as 2027-03-31T18:00Z.",
            HelpName = "date",
            CustomParser = Date,
        };
        var command = new Command("group", "Admit a member to a group, for good or until a day, or take them out.") { name, group, remove, until };
        command.Validators.Add(line =>
        {
            if (line.GetValue(remove) && line.GetResult(until) is not null)
                line.AddError("--remove and --until exclude each other.");
        });
        command.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    (db, actor) =>
                        Run(
                            shell,
                            db,
                            actor,
                            (parsed.GetRequiredValue(name), parsed.GetRequiredValue(group)),
                            parsed.GetValue(remove),
                            parsed.GetValue(until),
                            ct
                        ),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> Run(
        Shell shell,
        ForumDb db,
        Actor actor,
        (string Member, string Group) names,
        bool remove,
        DateTime? until,
        CancellationToken ct
    )
    {
        var (member, group) = (await MemberByName.Find(db, actor, names.Member, ct), await GroupReader.ByName(db, actor, names.Group, ct));
        if (member is null || group is null)
            return shell.Refuse(member is null ? MemberCommands.NoMember(names.Member) : $"There is no group called {names.Group}.");
        var refusal = remove
            ? Refusal(await RemoveFromGroup.Run(db, actor, group, member, "", ct))
            : Refusal(await AddToGroup.Run(db, actor, group, names.Member, until, "", ct));
        if (refusal is not null)
            return shell.Refuse(refusal);

        string? Refusal<T>(Outcome<T> outcome) => outcome.IsRefusal ? Words.Of(outcome, $"{names.Member} isn't in {names.Group}.") : null;

        shell.Out.WriteLine(
            remove ? $"{names.Member} is no longer in {names.Group}."
            : until is { } end ? $"{names.Member} is in {names.Group} until {end.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC."
            : $"{names.Member} is in {names.Group}."
        );
        return ExitCode.Done;
    }

    /// <summary>A day is meant with its evening: the membership ends at the midnight after it.</summary>
    private static DateTime? Date(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, Utc, out var date))
            return text.Length == Dates[0].Length ? date.AddDays(1) : date;
        argument.AddError($"--until is a day such as 2027-03-31 or a moment such as 2027-03-31T18:00Z, not “{text}”.");
        return null;
    }
}
