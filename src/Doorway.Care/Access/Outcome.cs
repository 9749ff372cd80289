namespace Doorway.Care.Access;

/// <summary>Why something expected was refused, and at which field of the form.</summary>
public sealed record Refusal(string Field, string Says);

/// <summary>What a use case answers: a value, or refusals with reasons. Exceptions are for bugs and broken machinery.</summary>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Refusal> Refusals)
{
    public bool IsOk => Refusals.Count == 0;

    public T Get() => IsOk ? Value! : throw new InvalidOperationException("The outcome was refused.");

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => new(default, refusals);
}

/// <summary>For use cases that answer nothing but "done".</summary>
public readonly record struct Done;
