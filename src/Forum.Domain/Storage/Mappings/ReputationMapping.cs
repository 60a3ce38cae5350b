using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class ReputationMapping : IEntityTypeConfiguration<LedgerLine>
{
    public void Configure(EntityTypeBuilder<LedgerLine> builder)
    {
        builder.ToTable("LedgerLines");
        builder.HasIndex(l => l.PublicId).IsUnique();
        builder.HasIndex(l => new { l.MemberId, l.At });
        builder.HasIndex(l => new
        {
            l.AudienceId,
            l.At,
            l.MemberId,
            l.Rule,
            l.Points,
        });
        builder.Property(l => l.Rule).HasConversion<string>();
        builder.HasOne<Member>().WithMany().HasForeignKey(l => l.MemberId);
        builder.HasOne<Audience>().WithMany().HasForeignKey(l => l.AudienceId);
        builder.HasOne<Post>().WithMany().HasForeignKey(l => l.PostId);
        builder.HasOne<Act>().WithMany().HasForeignKey(l => l.ActId);
    }
}
