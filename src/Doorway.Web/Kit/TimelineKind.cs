namespace Doorway.Web.Kit;

public enum TimelineKind
{
    Happened,
    Dose,
    Now,
    Next,
}
