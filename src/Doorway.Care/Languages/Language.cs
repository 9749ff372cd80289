namespace Doorway.Care.Languages;

/// <summary>A language that patients, and the people near them, may read in. Staff pages are in English.</summary>
public enum Language
{
    English,
    Spanish,
}
