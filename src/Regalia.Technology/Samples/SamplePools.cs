using System.Collections.Immutable;

namespace Regalia.Technology.Samples;

/// <summary>What the works of a sample are made of; read by all threads.</summary>
internal sealed class SamplePools
{
    internal SamplePools(ulong seed, ImmutableArray<SampleTechnology> technologies, int records)
    {
        Seed = seed;
        SampleTerms terms = new(technologies.Select(technology => technology.Query));
        Vocabulary = new SampleVocabulary(seed, terms);
        Subjects = new SampleSubjects(seed, Vocabulary);
        Institutions = new SampleInstitutions(seed);
        Themes = new SampleThemes(seed, technologies, terms, Institutions, records);
        SampleNumbers numbers = new(seed, SamplePurpose.People, 0);
        GivenNames = [.. Enumerable.Range(0, 1_500).Select(_ => SampleVocabulary.Name(ref numbers))];
        FamilyNames = [.. Enumerable.Range(0, 6_000).Select(_ => SampleVocabulary.Name(ref numbers))];
    }

    internal ulong Seed { get; }

    internal SampleVocabulary Vocabulary { get; }

    internal SampleSubjects Subjects { get; }

    internal SampleInstitutions Institutions { get; }

    /// <summary>The technologies.</summary>
    internal SampleThemes Themes { get; }

    internal string[] GivenNames { get; }

    internal string[] FamilyNames { get; }
}
