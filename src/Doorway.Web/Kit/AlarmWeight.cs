namespace Doorway.Web.Kit;

public enum AlarmWeight
{
    Low,
    Medium,
    High,
}
