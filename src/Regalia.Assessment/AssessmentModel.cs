using Regalia.Assessment.Draws;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment;

/// <summary>All that an assessment rests on before the first draw: the one way for countries and for scenarios.</summary>
internal sealed class AssessmentModel
{
    /// <summary>Sets the model up.</summary>
    /// <param name="release">The evidence.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="selection">Which evidence counts.</param>
    /// <param name="threat">Threat, fitted to the same evidence under the same selection.</param>
    /// <param name="seed">Seed of the draws.</param>
    public AssessmentModel(
        EvidenceRelease release,
        AssessmentFramework framework,
        EvidenceSelection selection,
        ThreatModel threat,
        ulong seed
    )
    {
        Framework = framework;
        Structure = framework.ToStructure();
        Table = new CellTable(release, framework, Structure, selection, threat);
        Factory = new CountryDrawsFactory(release, framework, Table, threat);
        Draws = new DrawModel(Structure, framework, threat.Windows, seed);
        Summary = new CountrySummary(framework, Structure);
    }

    public AssessmentFramework Framework { get; }

    public IndexStructure Structure { get; }

    public CellTable Table { get; }

    public CountryDrawsFactory Factory { get; }

    public DrawModel Draws { get; }

    public CountrySummary Summary { get; }
}
