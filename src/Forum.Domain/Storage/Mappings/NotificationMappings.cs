using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Notifications;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("Subscriptions");
        // Led by the thing: who follows it is asked for each fact, and what one member says of it on each of its pages.
        builder.HasIndex(s => new { s.ThreadId, s.MemberId }).IsUnique().HasFilter("\"ThreadId\" IS NOT NULL");
        builder.HasIndex(s => new { s.BoardId, s.MemberId }).IsUnique().HasFilter("\"BoardId\" IS NOT NULL");
        builder.HasIndex(s => new { s.Tag, s.MemberId }).IsUnique().HasFilter("\"Tag\" IS NOT NULL");
        builder.HasIndex(s => new
        {
            s.MemberId,
            s.Stance,
            s.ThreadId,
        });
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
        builder.HasOne<Threads.Thread>().WithMany().HasForeignKey(s => s.ThreadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Board>().WithMany().HasForeignKey(s => s.BoardId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BookmarkMapping : IEntityTypeConfiguration<Bookmark>
{
    public void Configure(EntityTypeBuilder<Bookmark> builder)
    {
        builder.ToTable("Bookmarks");
        builder.HasKey(b => new { b.MemberId, b.PostId });
        builder.HasIndex(b => new { b.MemberId, b.At });
        builder.HasIndex(b => new { b.MemberId, b.ThreadId });
        builder.HasOne<Member>().WithMany().HasForeignKey(b => b.MemberId);
        builder.HasOne<Post>().WithMany().HasForeignKey(b => b.PostId);
        builder.HasOne<Threads.Thread>().WithMany().HasForeignKey(b => b.ThreadId);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder
            .HasIndex(n => new
            {
                n.MemberId,
                n.PostId,
                n.Fact,
            })
            .IsUnique();
        builder.HasIndex(n => new { n.MemberId, n.At });
        // The count in the header reads nothing but this.
        builder
            .HasIndex(
                n => new
                {
                    n.MemberId,
                    n.ThreadId,
                    n.PostId,
                    n.Fact,
                },
                "IX_Notices_Unread"
            )
            .HasFilter("\"ReadAt\" IS NULL");
        builder.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId);
        builder.HasOne<Post>().WithMany().HasForeignKey(n => n.PostId);
        builder.HasOne<Threads.Thread>().WithMany().HasForeignKey(n => n.ThreadId);
    }
}

internal sealed class OutboxRowMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        builder.HasOne(r => r.Post).WithMany().HasForeignKey(r => r.PostId);
    }
}

internal sealed class NoticeSettingsMapping : IEntityTypeConfiguration<NoticeSettings>
{
    public void Configure(EntityTypeBuilder<NoticeSettings> builder)
    {
        builder.ToTable("NoticeSettings");
        builder.HasKey(s => s.MemberId);
        builder.HasOne<Member>().WithOne().HasForeignKey<NoticeSettings>(s => s.MemberId);
    }
}
