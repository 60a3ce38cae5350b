using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public sealed record ProfileForm(string? About, string? Email);

public static class EditProfile
{
    public static async Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, ProfileForm form, CancellationToken ct)
    {
        var about = form.About?.Trim() ?? "";
        var rendering = about.Length is 0 or > Member.AboutLimit ? null : Markdown.Render(about, "about");
        var problems = new List<Problem>();
        if (about.Length > Member.AboutLimit)
            problems.Add(new Problem(nameof(form.About), ProblemKind.TooLong, Member.AboutLimit));
        else if (rendering is { Html: null })
            problems.Add(new Problem(nameof(form.About), ProblemKind.TooDeep));
        if (RegisterMember.EmailProblem(form.Email) is { } email)
            problems.Add(email);
        return await db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                if (problems.Count > 0)
                    return problems;
                var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
                member.Describe(about, rendering?.Html ?? "", string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim());
                return default(Nothing);
            },
            ct
        );
    }
}
