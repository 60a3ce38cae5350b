using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class ThreadMapping : IEntityTypeConfiguration<Threads.Thread>
{
    /// <summary>As <see cref="ThreadSeek"/> asks for it: questions with nothing but the opening post.</summary>
    private const string Unanswered = "\"PostCount\" = 1 AND \"Format\" = 2";
    private const string Duplicate = "\"DuplicateOfId\" IS NOT NULL";
    private const string Own = "\"AuthorAudienceId\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<Threads.Thread> builder)
    {
        builder.ToTable("Threads");
        builder.HasIndex(t => t.PublicId).IsUnique();
        // Lists seek one of these per audience or board; rows that the viewer may not see are never read.
        builder.HasIndex(t => new
        {
            t.AudienceId,
            t.State,
            t.LastPostAt,
            t.PublicId,
        });
        builder.HasIndex(t => new
        {
            t.BoardId,
            t.State,
            t.LastPostAt,
            t.PublicId,
        });
        builder.HasIndex(t => new
        {
            t.BoardId,
            t.State,
            t.CreatedAt,
            t.PublicId,
        });
        builder.HasIndex(t => new
        {
            t.BoardId,
            t.State,
            t.Score,
            t.PublicId,
        });
        // What a list picks out is few among many: without its own index a list of it would read whole boards.
        builder
            .HasIndex(t => new
            {
                t.BoardId,
                t.State,
                t.PinnedAt,
            })
            .HasFilter("\"PinnedAt\" IS NOT NULL");
        builder
            .HasIndex(
                t => new
                {
                    t.BoardId,
                    t.State,
                    t.CreatedAt,
                    t.PublicId,
                },
                "IX_Threads_Unanswered_Board"
            )
            .HasFilter(Unanswered);
        builder
            .HasIndex(
                t => new
                {
                    t.AudienceId,
                    t.State,
                    t.CreatedAt,
                    t.PublicId,
                },
                "IX_Threads_Unanswered_Audience"
            )
            .HasFilter(Unanswered);
        // Few threads are their author's own, and nobody else's list reads them through their author.
        builder
            .HasIndex(
                t => new
                {
                    t.AuthorId,
                    t.State,
                    t.LastPostAt,
                    t.PublicId,
                },
                "IX_Threads_Own"
            )
            .HasFilter(Own);
        builder.HasIndex(t => t.AuthorAudienceId).HasFilter(Own);
        builder.HasIndex(t => t.AuthorId);
        builder.HasIndex(t => t.DuplicateOfId).HasFilter(Duplicate);
        builder.Ignore(t => t.Place).Ignore(t => t.IsLocked).Ignore(t => t.IsMerged).Ignore(t => t.OwnerId);
        builder.HasOne(t => t.Board).WithMany().HasForeignKey(t => t.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Audience>().WithMany().HasForeignKey(t => t.AudienceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Audience>().WithMany().HasForeignKey(t => t.AuthorAudienceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(t => t.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(t => t.LastPosterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Threads.Thread>().WithMany().HasForeignKey(t => t.DuplicateOfId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(t => t.Tags).WithOne().HasForeignKey(t => t.ThreadId);
    }
}

internal sealed class ThreadTagMapping : IEntityTypeConfiguration<ThreadTag>
{
    public void Configure(EntityTypeBuilder<ThreadTag> builder)
    {
        builder.ToTable("ThreadTags");
        builder.HasKey(t => new { t.ThreadId, t.Name });
        builder.HasIndex(t => t.Name);
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Posts");
        builder.HasIndex(p => p.PublicId).IsUnique();
        builder.HasIndex(p => new { p.ThreadId, p.Number }).IsUnique();
        builder
            .HasIndex(p => new
            {
                p.ThreadId,
                p.Score,
                p.Number,
            })
            .IsDescending(false, true, false);
        builder.HasIndex(p => new { p.AuthorId, p.Submission }).IsUnique();
        builder.HasIndex(p => new { p.AuthorId, p.CreatedAt });
        // Answers "the threads that I wrote in" without reading a post.
        builder.HasIndex(p => new
        {
            p.AuthorId,
            p.ThreadId,
            p.State,
        });
        builder.HasIndex(p => p.PipelineVersion);
        // Most threads have no comments, and most posts of those that do are none.
        builder.HasIndex(p => new { p.ThreadId, p.ReplyToId }, "IX_Posts_Comments").HasFilter("\"IsComment\"");
        // Held posts are few and looked for as such.
        builder.HasIndex(p => p.State).HasFilter("\"State\" = 1");
        builder.HasIndex(p => p.CameFromId).HasFilter("\"CameFromId\" IS NOT NULL");
        builder.HasOne(p => p.Thread).WithMany().HasForeignKey(p => p.ThreadId);
        builder.HasOne<Member>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Threads.Thread>().WithMany().HasForeignKey(p => p.CameFromId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(p => p.ReplyTo).WithMany().HasForeignKey(p => p.ReplyToId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.PostId);
        builder.HasMany(p => p.Votes).WithOne().HasForeignKey(v => v.PostId);
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions");
        builder.HasIndex(r => new { r.PostId, r.Number }).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.EditorId);
    }
}

internal sealed class VoteMapping : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> builder)
    {
        builder.ToTable("Votes");
        builder.HasKey(v => new { v.PostId, v.MemberId });
        builder.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId);
    }
}

internal sealed class ReadMarkMapping : IEntityTypeConfiguration<ReadMark>
{
    public void Configure(EntityTypeBuilder<ReadMark> builder)
    {
        builder.ToTable("ReadMarks");
        builder.HasKey(m => new { m.MemberId, m.ThreadId });
        builder.HasOne<Threads.Thread>().WithMany().HasForeignKey(m => m.ThreadId);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId);
    }
}

internal sealed class BoardReadMarkMapping : IEntityTypeConfiguration<BoardReadMark>
{
    public void Configure(EntityTypeBuilder<BoardReadMark> builder)
    {
        builder.ToTable("BoardReadMarks");
        builder.HasKey(m => new { m.MemberId, m.BoardId });
        builder.HasOne<Board>().WithMany().HasForeignKey(m => m.BoardId);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId);
    }
}

internal sealed class OldAddressMapping : IEntityTypeConfiguration<OldAddress>
{
    public void Configure(EntityTypeBuilder<OldAddress> builder)
    {
        builder.ToTable("OldAddresses");
        builder.HasIndex(a => a.Address);
        builder.HasOne<Threads.Thread>().WithMany().HasForeignKey(a => a.ThreadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Post>().WithMany().HasForeignKey(a => a.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
