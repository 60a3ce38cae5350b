using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class ApplyToGroup
{
    /// <summary>Somebody asks to come into a group that takes applications. Whoever was refused waits as long as the group says.</summary>
    /// <returns>The application's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string groupId, ApplicationForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<string>.NotFound();
                if (await EntryPermits.Apply(db, actor, group, ct) is { } why)
                    return why;
                var problems = form.Problems(group);
                if (problems.Count > 0)
                    return problems;
                var application = new GroupApplication(db.Entropy.Id(), group.Id, actor.MemberId!.Value, group.AgreementVersion, db.Now);
                application.Answers.AddRange(
                    GroupQuestions.Of(group.Questions).Select((question, i) => new GroupAnswer(i, question, form.Answer(i)))
                );
                db.Add(application);
                return application.PublicId;
            },
            ct
        );
}
