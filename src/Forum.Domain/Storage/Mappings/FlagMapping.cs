using Forum.Domain.Members;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class FlagMapping : IEntityTypeConfiguration<Flag>
{
    public void Configure(EntityTypeBuilder<Flag> builder)
    {
        builder.ToTable("Flags");
        builder.HasIndex(f => new { f.PostId, f.MemberId }, "IX_Flags_Open").IsUnique().HasFilter("\"SettledAt\" IS NULL");
        builder.HasIndex(f => new { f.PostId, f.SettledAt });
        builder.HasIndex(f => new { f.MemberId, f.At });
        builder.Property(f => f.Reason).HasConversion<string>();
        builder.Property(f => f.Outcome).HasConversion<string>();
        builder.HasOne<Post>().WithMany().HasForeignKey(f => f.PostId);
        builder.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId);
        builder.HasOne<Act>().WithMany().HasForeignKey(f => f.ActId);
    }
}
