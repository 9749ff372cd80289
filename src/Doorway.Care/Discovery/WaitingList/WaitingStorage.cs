using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Discovery.WaitingList;

internal sealed class WaitingPlaceStorage : IEntityTypeConfiguration<WaitingPlace>
{
    public void Configure(EntityTypeBuilder<WaitingPlace> table)
    {
        table.ToTable("waiting_places");
        table.Ignore(p => p.IsOpen);
        table.HasIndex(p => new { p.PracticeId, p.EndedAt });
        table.HasOne<Enquiry>().WithMany().HasForeignKey(p => new { p.PracticeId, p.EnquiryId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => new { p.PracticeId, p.AddedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlaceOfferStorage : IEntityTypeConfiguration<PlaceOffer>
{
    public void Configure(EntityTypeBuilder<PlaceOffer> table)
    {
        table.ToTable("place_offers");
        table.Ignore(o => o.IsOpen);
        table.HasIndex(o => new { o.PracticeId, o.WaitingPlaceId });
        table.HasIndex(o => new { o.Answer, o.Until });
        table.HasOne<WaitingPlace>().WithMany().HasForeignKey(o => new { o.PracticeId, o.WaitingPlaceId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(o => new { o.PracticeId, o.OfferedByStaffMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
