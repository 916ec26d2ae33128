using Regalia.Technology.Queries;

namespace Regalia.Technology.Samples;

/// <summary>What the works of a sample are made of; read by all threads.</summary>
internal sealed class SamplePools
{
    internal SamplePools(ulong seed, IEnumerable<Query> queries)
    {
        Seed = seed;
        Terms = new SampleTerms(queries);
        Vocabulary = new SampleVocabulary(seed, Terms);
        Subjects = new SampleSubjects(seed, Vocabulary);
        Institutions = new SampleInstitutions(seed);
        Leaders = [.. Enumerable.Range(0, 2 * Terms.Technologies).Select(i => Institutions.Shuffled(seed, i))];
        SampleNumbers numbers = new(seed, SamplePurpose.People, 0);
        GivenNames = [.. Enumerable.Range(0, 1_500).Select(_ => SampleVocabulary.Name(ref numbers))];
        FamilyNames = [.. Enumerable.Range(0, 6_000).Select(_ => SampleVocabulary.Name(ref numbers))];
    }

    internal ulong Seed { get; }

    internal SampleTerms Terms { get; }

    internal SampleVocabulary Vocabulary { get; }

    internal SampleSubjects Subjects { get; }

    internal SampleInstitutions Institutions { get; }

    /// <summary>Two orders of countries for each technology: that of its first years, that of its last.</summary>
    internal int[][] Leaders { get; }

    internal string[] GivenNames { get; }

    internal string[] FamilyNames { get; }
}
