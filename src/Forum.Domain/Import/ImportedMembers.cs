using Forum.Domain.Members;
using Forum.Domain.Members.Names;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import;

/// <summary>Makes an account without a password for everybody of the source.</summary>
internal sealed class ImportedMembers(ForumDb db, ImportJob job)
{
    private const int Batch = 100;

    /// <summary>Where a name that many had begins to be free: only a shortcut, the database decides.</summary>
    private readonly Dictionary<string, int> suffixes = new(StringComparer.Ordinal);

    /// <returns>The members' rows by their ids at the source.</returns>
    public async Task<Dictionary<string, long>> Write(IReadOnlyList<SourceMember> members, ImportSteps steps, CancellationToken ct)
    {
        var brought = await db.Brought(job.RunId, ImportedKind.Member, ct);
        // Whoever can keep their name comes before whoever would get it only because their own isn't possible.
        foreach (var batch in members.OrderBy(m => ImportedNames.Fits(m.Name) ? 0 : 1).Chunk(Batch))
        {
            var missing = batch.Where(m => !brought.ContainsKey(m.Id)).ToList();
            if (missing.Count > 0)
                foreach (var (id, row) in await steps.Write(() => Bring(missing, ct), ct))
                    brought.Add(id, row);
            steps.Advance(batch.Length);
        }
        return brought;
    }

    private async Task<List<(string SourceId, long Row)>> Bring(List<SourceMember> batch, CancellationToken ct)
    {
        await db.Alone(job.RunId, ImportedKind.Member, batch[0].Id, ct);
        suffixes.Clear();
        var (taken, made) = (new HashSet<string>(StringComparer.Ordinal), new List<(SourceMember Source, Member Member)>());
        foreach (var source in batch)
            made.Add((source, await Make(source, taken, ct)));
        foreach (var (_, member) in made)
            db.Add(member);
        await db.Save(ct);
        foreach (var (source, member) in made)
        {
            db.Add(new ImportedRecord(job.RunId, ImportedKind.Member, source.Id, member.Id));
            foreach (var address in source.OldAddresses)
                db.Add(new OldAddress(address) { MemberId = member.Id });
        }
        return [.. made.Select(m => (m.Source.Id, m.Member.Id))];
    }

    private async Task<Member> Make(SourceMember source, HashSet<string> taken, CancellationToken ct)
    {
        var (name, key) = await FreeName(source, taken, ct);
        var member = new Member(job.Ids.Of(ImportedKind.Member, source.Id), name, key, source.JoinedAt);
        var (about, html) = SourceText.About(source.About, Member.AboutLimit);
        member.Describe(about, html, null);
        // A space more or less is no other name.
        member.ComeFromElsewhere(string.IsNullOrWhiteSpace(source.Name) || name == MemberName.Check(source.Name).Name ? null : source.Name);
        return member;
    }

    private async Task<(string Name, string Key)> FreeName(SourceMember source, HashSet<string> taken, CancellationToken ct)
    {
        var wanted = ImportedNames.Base(source.Name, source.Id);
        foreach (var name in ImportedNames.From(wanted, suffixes.GetValueOrDefault(wanted)))
        {
            var key = KeyOf(name);
            if (taken.Contains(key) || await db.Members.AnyAsync(m => m.FoldedName == key, ct))
            {
                suffixes[wanted] = suffixes.GetValueOrDefault(wanted, 1) + 1;
                continue;
            }
            taken.Add(key);
            return (name, key);
        }
        throw new InvalidOperationException("There is no end of names.");
    }

    /// <summary>Who is known only out of sight takes no name in public: their key is none that a name could fold to.</summary>
    private string KeyOf(string name) => job.IsHidden ? $"import:{job.RunPublicId}:{MemberName.Fold(name)}" : MemberName.Fold(name);
}
