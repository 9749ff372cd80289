namespace Doorway.Web.Kit;

public enum Lateness
{
    Soon,
    /// <summary>Bold, without the flag: minutes are left.</summary>
    Now,
    Late,
    Later,
}
