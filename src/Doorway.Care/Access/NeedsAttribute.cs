namespace Doorway.Care.Access;

/// <summary>What a route needs. The program does not start when a route has neither this nor <see cref="OpenToAllAttribute"/>,
/// or when no line of the policy speaks of it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Type resource, Operation operation) : Attribute
{
    public Type Resource { get; } = resource;
    public Operation Operation { get; } = operation;
}

/// <summary>A route that anybody may call, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
