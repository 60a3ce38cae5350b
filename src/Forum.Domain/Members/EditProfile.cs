using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public sealed record ProfileForm(string? About, string? Email);

public static class EditProfile
{
    /// <summary>Whoever may not write now may still change their e-mail address, but not what others read of them.</summary>
    public static async Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, ProfileForm form, CancellationToken ct)
    {
        var about = form.About?.Trim() ?? "";
        var preview = Preview(about);
        var problems = preview is Outcome<string>.Invalid(var found) ? found.ToList() : [];
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
                if (about != member.About && (actor.IsSuspended || actor.Silence is not null))
                    return actor.IsSuspended ? Denial.Suspended : Denial.Silenced;
                var html = ((Outcome<string>.Done)preview).Value;
                member.Describe(about, html, string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim());
                return default(Nothing);
            },
            ct
        );
    }

    /// <summary>What the page would show of this text.</summary>
    public static Outcome<string> Preview(string? about)
    {
        var source = about?.Trim() ?? "";
        if (source.Length > Member.AboutLimit)
            return new Problem(nameof(ProfileForm.About), ProblemKind.TooLong, Member.AboutLimit);
        return Markdown.Render(source, "about").Html is { } html ? html : new Problem(nameof(ProfileForm.About), ProblemKind.TooDeep);
    }
}
