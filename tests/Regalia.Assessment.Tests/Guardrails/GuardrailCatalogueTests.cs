using Regalia.Assessment.Guardrails;

namespace Regalia.Assessment.Tests.Guardrails;

public sealed class GuardrailCatalogueTests
{
    private static readonly GuardrailCatalogue Catalogue = GuardrailCatalogue.Of(BundledRelease.Release);

    [Fact]
    public void It_has_eleven_norms_and_every_instrument()
    {
        Assert.Equal(11, Catalogue.Entries.Count(e => e.Kind == GuardrailKind.Norm));
        Assert.Equal(11 + BundledRelease.Release.Instruments.Length, Catalogue.Entries.Length);
        Assert.Equal("13a", Catalogue.Entries[0].Id);
    }

    [Theory]
    [InlineData("political commitment", GuardrailKind.Statement)]
    [InlineData("national position", GuardrailKind.Statement)]
    [InlineData("regional statement", GuardrailKind.Statement)]
    [InlineData("statement", GuardrailKind.Statement)]
    [InlineData("expert restatement", GuardrailKind.Instrument)]
    [InlineData("trade treaty", GuardrailKind.Instrument)]
    public void The_type_tells_a_statement_from_an_instrument(string type, GuardrailKind kind) =>
        Assert.Equal(kind, new Guardrail(null, GuardrailRows.Instrument("X", type: type)).Kind);

    [Fact]
    public void Ids_are_found_in_any_case_and_norms_stand_in_their_report()
    {
        Assert.Equal("G20_2015", Catalogue.Find("g20_2015")!.Id);
        Assert.Null(Catalogue.Find("G20"));
        Assert.Equal("UNGGE2015", Catalogue.InstrumentOf(Catalogue.Find("13C")!)!.Id);
    }
}
