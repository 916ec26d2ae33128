using Regalia.Web.Serving;

namespace Regalia.Web.Tests.Serving;

public sealed class AnswersUnderWayTests
{
    private readonly AnswerCache _cache = new(1000);
    private readonly TaskCompletionSource<Answer> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _makings;

    [Fact]
    public async Task What_is_quick_is_answered_at_once()
    {
        _made.SetResult(Of(200));
        Assert.Equal(200, (await Patient.FindAsync("/en/", MakeAsync)).Answer!.Status);
        Assert.NotNull(_cache.Find("/en/"));
    }

    [Fact]
    public async Task What_takes_long_is_made_once_however_often_it_is_asked_for()
    {
        AnswersUnderWay answers = new(_cache, TimeSpan.FromMilliseconds(1));
        Assert.Null((await answers.FindAsync("/en/", MakeAsync)).Answer);
        (Answer? answer, TimeSpan since) = await answers.FindAsync("/en/", MakeAsync);
        Assert.Null(answer);
        Assert.True(since > TimeSpan.Zero);
        _made.SetResult(Of(200));
        Assert.Equal(200, (await AskedUntilThere(answers)).Status);
        Assert.Equal(1, _makings);
    }

    [Fact]
    public async Task Who_asks_for_more_than_can_be_under_way_waits_for_it()
    {
        AnswersUnderWay answers = new(_cache, TimeSpan.FromMilliseconds(1));
        for (int i = 0; i < 16; i++)
        {
            Assert.Null((await answers.FindAsync($"/en/{i}", MakeAsync)).Answer);
        }
        Task<(Answer? Answer, TimeSpan Since)> one = answers.FindAsync("/en/more", MakeAsync);
        Assert.Null((await answers.FindAsync("/en/3", MakeAsync)).Answer);
        Assert.False(one.IsCompleted);
        _made.SetResult(Of(200));
        Assert.Equal(200, (await one).Answer!.Status);
    }

    [Fact]
    public async Task A_fault_is_shown_to_who_asks_again_and_then_made_anew()
    {
        AnswersUnderWay answers = new(_cache, TimeSpan.FromMilliseconds(1));
        Assert.Null((await answers.FindAsync("/en/", MakeAsync)).Answer);
        _made.SetResult(Of(404));
        Assert.Equal(404, (await AskedUntilThere(answers)).Status);
        Assert.Equal(1, _makings);
        Assert.Equal(404, (await AskedUntilThere(answers)).Status);
        Assert.Equal(2, _makings);
    }

    [Fact]
    public async Task What_is_thrown_is_thrown_at_who_asks_again()
    {
        AnswersUnderWay answers = new(_cache, TimeSpan.FromMilliseconds(1));
        Assert.Null((await answers.FindAsync("/en/", MakeAsync)).Answer);
        _made.SetException(new InvalidOperationException("broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskedUntilThere(answers));
    }

    [Fact]
    public async Task Faults_that_nobody_came_back_for_are_not_held_for_ever()
    {
        AnswersUnderWay answers = new(_cache, TimeSpan.FromMilliseconds(1)) { MostUnderWay = 300 };
        foreach (int page in Enumerable.Range(0, 300))
        {
            _ = await answers.FindAsync("/en/" + page, MakeAsync);
        }
        _made.SetResult(Of(404));
        Assert.Equal(300, _makings);
        // The first may be held still, but not all of them.
        foreach (int page in Enumerable.Range(0, 300))
        {
            while ((await answers.FindAsync("/en/" + page, MakeAsync)).Answer is null) { }
        }
        Assert.InRange(_makings, 301, 600);
    }

    private AnswersUnderWay Patient => new(_cache, TimeSpan.FromMinutes(1));

    private static Answer Of(int status) => new(status, "text/plain", new byte[10]);

    private Task<Answer> MakeAsync()
    {
        Interlocked.Increment(ref _makings);
        return _made.Task;
    }

    private async Task<Answer> AskedUntilThere(AnswersUnderWay answers)
    {
        while (true)
        {
            if ((await answers.FindAsync("/en/", MakeAsync)).Answer is { } answer)
            {
                return answer;
            }
        }
    }
}
