using Forum.Domain.Members;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasIndex(d => d.PublicId).IsUnique();
        builder
            .HasIndex(d => new
            {
                d.MemberId,
                d.Kind,
                d.Place,
            })
            .IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId);
    }
}
