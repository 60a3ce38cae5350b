using Forum.Domain.Boards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable("Sections");
        builder.HasIndex(s => s.PublicId).IsUnique();
    }
}

internal sealed class BoardMapping : IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<Board> builder)
    {
        builder.ToTable("Boards");
        builder.HasIndex(b => b.PublicId).IsUnique();
        builder.Ignore(b => b.Place).Ignore(b => b.ThreadAudienceId).Ignore(b => b.AuthorAudienceId);
        builder.HasOne(b => b.Section).WithMany().HasForeignKey(b => b.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(b => b.Audience).WithMany().HasForeignKey(b => b.AudienceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(b => b.Reviewers).WithMany().HasForeignKey(b => b.ReviewersId).OnDelete(DeleteBehavior.Restrict);
    }
}
