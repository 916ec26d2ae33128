using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Presentation.Checklists;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Tests.Checklists;

public sealed class ChecklistFormTests(AssessmentFixture fixture)
{
    private const string Text = """
        version: mine
        questions:
          - id: GRD_UNCC
            stage: deter
            kind: guardrail
            question: Has the *convention* been joined?
            help: "Yes: ratified. Partly: signed. No: neither."
            answers: { "yes": 1, "partly": 0.5, "no": 0 }
            evidence: The status page.
            example: status of 3 November 2025
            respondent: Ministry of foreign affairs
          - id: PRE_WJP_CIVIL
            stage: recover
            kind: reactive
            question: Which score?
            help: Copy it.
            number: { least: 0, greatest: 1 }
            evidence: The country page.
            example: "Example (invented): 0.58."
            respondent: Ministry of justice
          - id: OWN_STOCK
            kind: exposure
            question: Is there a register?
            help: "Yes: there is. No: there is none."
            answers: { yes: 1, no: 0 }
            evidence: The register.
            example: "Example (invented): page 3."
            respondent: IP office
        """;

    private ChecklistReport Report(Country? country, EvidenceSelection? selection = null)
    {
        ChecklistReading reading = ChecklistReader.Parse("mine.yaml", Text, fixture.Result.Release);
        Assert.True(reading.Checklist is not null, string.Join('\n', reading.Faults));
        return ChecklistReport.Of(
            fixture.Result.Release,
            reading.Checklist,
            "mine.yaml",
            reading.Checklist.Items,
            country,
            selection ?? EvidenceSelection.None
        );
    }

    private Country VietNam => fixture.Country(AssessmentFixture.VietNam).Country;

    [Theory]
    [InlineData("en-US")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void TheFormIsAsItWas(string culture)
    {
        string form = AssessmentFixture.In(culture, () => Report(VietNam).Form());
        Assert.Equal(
            Golden.Replace("{release}", ReleaseLine.Of(fixture.Result.Release), StringComparison.Ordinal),
            form
        );
    }

    private const string Golden = """
        # Checklist: Viet Nam

        3 questions of mine.yaml, version mine; {release}.

        Marking of this form once it is filled in: ☐ TLP:CLEAR  ☐ TLP:GREEN  ☐ TLP:AMBER  ☐ TLP:AMBER+STRICT  ☐ TLP:RED

        Country: VNM · Ministry: ........................ · Date: ........................

        Nothing has to be answered. *Unknown* means that you looked and could not tell; *not applicable* that the question does not arise. Both are better than a guess. Name evidence that somebody else can look up.

        ## Deter

        ### Guardrail

        #### 1. Has the \*convention\* been joined?

        GRD_UNCC · usually known by: Ministry of foreign affairs

        Yes: ratified. Partly: signed. No: neither.

        - Public answer: **partly**, 2025, sourced; UN Convention against Cybercrime (Hanoi Convention)
        - Answer: ☐ yes  ☐ partly  ☐ no  ☐ unknown  ☐ not applicable
        - What counts as evidence: The status page.
        - Example: status of 3 November 2025
        - Evidence: ........................................................................
        - Confidence: ☐ high  ☐ medium  ☐ low
        - Marking: ☐ TLP:CLEAR  ☐ TLP:GREEN  ☐ TLP:AMBER  ☐ TLP:AMBER+STRICT  ☐ TLP:RED
        - Answered by: ........................ on ........................
        - Comment: ........................................................................

        ## Recover

        ### Reactive

        #### 2. Which score?

        PRE_WJP_CIVIL · usually known by: Ministry of justice

        Copy it.

        - Public answer: withheld, for its licence is not open (World Justice Project terms)
        - Answer: a number from 0 to 1, score 0-1: ........................  ☐ unknown  ☐ not applicable
        - What counts as evidence: The country page.
        - Example (invented): 0.58.
        - Evidence: ........................................................................
        - Confidence: ☐ high  ☐ medium  ☐ low
        - Marking: ☐ TLP:CLEAR  ☐ TLP:GREEN  ☐ TLP:AMBER  ☐ TLP:AMBER+STRICT  ☐ TLP:RED
        - Answered by: ........................ on ........................
        - Comment: ........................................................................

        ## Before any stage

        ### Exposure

        #### 3. Is there a register?

        OWN_STOCK · usually known by: IP office

        Yes: there is. No: there is none.

        - Public answer: **unknown**, a question of your own: no public value
        - Answer: ☐ yes  ☐ no  ☐ unknown  ☐ not applicable
        - What counts as evidence: The register.
        - Example (invented): page 3.
        - Evidence: ........................................................................
        - Confidence: ☐ high  ☐ medium  ☐ low
        - Marking: ☐ TLP:CLEAR  ☐ TLP:GREEN  ☐ TLP:AMBER  ☐ TLP:AMBER+STRICT  ☐ TLP:RED
        - Answered by: ........................ on ........................
        - Comment: ........................................................................

        Unverified: nobody has checked the value at its source.

        To keep the answers: `regalia overlay new VNM` writes a file for them, which stays with you.

        """;

    [Fact]
    public void ARestrictedNumberIsPrintedOnlyForWhoAsksForIt()
    {
        string number = PublicAnswer
            .Of(
                ChecklistReader.Parse("mine.yaml", Text, fixture.Result.Release).Checklist!.Find("PRE_WJP_CIVIL")!,
                new(fixture.Result.Release, EvidenceSelection.None),
                AssessmentFixture.VietNam
            )
            .Words;
        Assert.StartsWith("0.", number, StringComparison.Ordinal);
        Assert.DoesNotContain(number, Report(VietNam).Form(), StringComparison.Ordinal);
        Assert.Contains("**" + number + "**", Report(VietNam).Form(includeRestricted: true), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutACountryNothingIsSaidOfOne()
    {
        string form = Report(country: null).Form();
        Assert.DoesNotContain("Public answer", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Viet Nam", form, StringComparison.Ordinal);
        Assert.Contains("Country: ....", form, StringComparison.Ordinal);
    }

    [Fact]
    public void CsvHasTheSameRowsWithAndWithoutACountry()
    {
        string[] bare = Report(country: null).Csv().TrimEnd('\n').Split('\n');
        string[] answered = Report(VietNam).Csv().TrimEnd('\n').Split('\n');
        Assert.Equal(4, bare.Length);
        Assert.All(
            bare.Zip(answered),
            pair => Assert.StartsWith(pair.First + ",", pair.Second, StringComparison.Ordinal)
        );
        Assert.Contains(
            ",VNM,partly,0.5,,value,2025,sourced,UN Convention against Cybercrime (Hanoi Convention),https://",
            answered[1],
            StringComparison.Ordinal
        );
        Assert.EndsWith(",VNM,unknown,,,unknown,,,,,,", answered[3], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasLeftOutIsNotCalledUnknown()
    {
        string form = Report(VietNam, new EvidenceSelection(VerifiedOnly: false, OpenLicencesOnly: true)).Form();
        Assert.Contains(
            "- Public answer: **left out**, 2023, by the choice of evidence\n",
            form,
            StringComparison.Ordinal
        );
    }
}
