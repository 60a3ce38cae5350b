using Forum.Domain.Certificates;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("Certificates");
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => new { c.MemberId, c.Day });
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId);
        builder.HasOne<Act>().WithMany().HasForeignKey(c => c.ActId);
        builder.HasOne<Act>().WithMany().HasForeignKey(c => c.RevokingActId);
    }
}
