namespace Doorway.Clinical.Outcomes;

/// <summary>Where a study that the public page names was published, so that anybody can look it up. A reference only: no rule rests on it,
/// and the papers were not read for this set (the abstracts of Ekstrand 2022 and Abdallah 2022 were, in 2026-11).</summary>
/// <param name="Where">Journal, year and first page, or the preprint's number.</param>
/// <param name="Address">Address of the paper; null where none is known for sure.</param>
public sealed record StudyPaper(string Where, string? Address)
{
    /// <summary>Murrough 2013, depression.</summary>
    public static StudyPaper Murrough2013 { get; } = new("American Journal of Psychiatry 2013;170:1134", "https://doi.org/10.1176/appi.ajp.2013.13030392");
    /// <summary>KARMA-Dep 2, 2025, depression in hospital.</summary>
    public static StudyPaper KarmaDep2 { get; } = new("JAMA Psychiatry 2025, Jelovac et al.", null);
    /// <summary>Anand 2023, depression.</summary>
    public static StudyPaper Anand2023 { get; } = new("New England Journal of Medicine 2023;388:2315", "https://doi.org/10.1056/NEJMoa2302399");
    /// <summary>Ekstrand 2022, depression in hospital.</summary>
    public static StudyPaper Ekstrand2022 { get; } = new("International Journal of Neuropsychopharmacology 2022;25:339", "https://pmc.ncbi.nlm.nih.gov/articles/PMC9154276/");
    /// <summary>Feder 2021, long PTSD.</summary>
    public static StudyPaper Feder2021 { get; } = new("American Journal of Psychiatry 2021;178:193", "https://doi.org/10.1176/appi.ajp.2020.20050596");
    /// <summary>Abdallah 2022, PTSD in veterans.</summary>
    public static StudyPaper Abdallah2022 { get; } = new("Neuropsychopharmacology 2022;47:1574", "https://doi.org/10.1038/s41386-022-01266-9");
    /// <summary>Grabski 2022, alcohol.</summary>
    public static StudyPaper Grabski2022 { get; } = new("American Journal of Psychiatry 2022;179:152", "https://doi.org/10.1176/appi.ajp.2021.21030277");
    /// <summary>Hull 2022, lozenges at home.</summary>
    public static StudyPaper Hull2022 { get; } = new("Journal of Affective Disorders 2022;314:59", "https://doi.org/10.1016/j.jad.2022.07.004");
    /// <summary>Yermus 2023, clinics with therapy.</summary>
    public static StudyPaper Yermus2023 { get; } = new("Preprint 2023.01.11.23284248", "https://www.medrxiv.org/content/10.1101/2023.01.11.23284248v2");
}
