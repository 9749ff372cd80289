using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Conditions;

/// <summary>Classes of antidepressants, as far as the project's sources name them.</summary>
public enum AntidepressantClass
{
    /// <summary>Takes up serotonin again more slowly.</summary>
    Ssri,
    /// <summary>The same for serotonin and noradrenaline.</summary>
    Snri,
    /// <summary>Tricyclic.</summary>
    Tricyclic,
    /// <summary>MAO inhibitor.</summary>
    Maoi,
    /// <summary>Another antidepressant.</summary>
    Other,
    /// <summary>Not known, or no antidepressant by itself.</summary>
    NotKnown,
}

/// <summary>A medicine against depression with its class. The list helps typing; any other medicine is written in free words.</summary>
public sealed record Antidepressant : KnowledgeEntry
{
    /// <summary>Name of the substance in lower case.</summary>
    public required string Name { get; init; }
    /// <summary>Its class.</summary>
    public required AntidepressantClass Class { get; init; }

    /// <summary>A class in words.</summary>
    public static string Says(AntidepressantClass kind) => kind switch
    {
        AntidepressantClass.Ssri => "SSRI",
        AntidepressantClass.Snri => "SNRI",
        AntidepressantClass.Tricyclic => "tricyclic",
        AntidepressantClass.Maoi => "MAO inhibitor",
        AntidepressantClass.Other => "another class",
        _ => "class not known",
    };
}
