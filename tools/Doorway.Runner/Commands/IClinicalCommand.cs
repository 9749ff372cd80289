using Doorway.Clinical.Knowledge;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>A command of `./doorway clinical`. A class in this folder with an empty constructor is found by itself.</summary>
internal interface IClinicalCommand
{
    /// <summary>The word after `clinical`.</summary>
    string Name { get; }

    /// <summary>What it answers, in one line of the usage text.</summary>
    string About { get; }
}

/// <summary>A command that answers each line of input with one line.</summary>
internal interface IAnsweringCommand : IClinicalCommand
{
    /// <summary>Answers one request with an object that is written as one line of JSON.</summary>
    /// <exception cref="WrongField">A field is missing, of the wrong type, or not one of the listed values.</exception>
    object Answer(Field request, KnowledgeSet knowledge);
}

/// <summary>A command that reads nothing and prints rows.</summary>
internal interface IListingCommand : IClinicalCommand
{
    /// <summary>The rows, each written as one line of JSON.</summary>
    IEnumerable<object> List(KnowledgeSet knowledge);
}
