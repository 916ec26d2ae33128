using Regalia.Web.Serving;

namespace Regalia.Web.Tests.Serving;

public sealed class AnswerCacheTests
{
    [Fact]
    public async Task However_many_ask_at_once_it_is_made_once()
    {
        var cache = new AnswerCache(1000);
        int made = 0;
        using var gate = new SemaphoreSlim(0);
        async Task<Answer> Make()
        {
            Interlocked.Increment(ref made);
            await gate.WaitAsync();
            return Of(10);
        }
        Task<Answer>[] asked = [.. Enumerable.Range(0, 50).Select(_ => cache.GetAsync("/en/", Make))];
        gate.Release();
        Answer[] answers = await Task.WhenAll(asked);
        Assert.Equal(1, made);
        Assert.All(answers, answer => Assert.Same(answers[0], answer));
        Assert.Same(answers[0], cache.Find("/en/"));
    }

    [Fact]
    public async Task What_was_not_asked_for_the_longest_goes_first()
    {
        var cache = new AnswerCache(100);
        for (int page = 0; page < 10; page++)
        {
            await cache.GetAsync("/" + page, () => Task.FromResult(Of(10)));
        }
        Assert.NotNull(cache.Find("/0"));
        await cache.GetAsync("/new", () => Task.FromResult(Of(10)));
        Assert.NotNull(cache.Find("/0"));
        Assert.Null(cache.Find("/1"));
        Assert.NotNull(cache.Find("/new"));
        Assert.InRange(cache.Bytes, 10, 100);
    }

    [Fact]
    public async Task It_never_holds_more_than_it_may()
    {
        var cache = new AnswerCache(1000);
        await Parallel.ForAsync(
            0,
            2000,
            async (page, _) => await cache.GetAsync("/" + page, () => Task.FromResult(Of(1 + (page % 300))))
        );
        Assert.InRange(cache.Bytes, 1, 1000);
        long held = Enumerable.Range(0, 2000).Sum(page => cache.Find("/" + page)?.Size ?? 0);
        Assert.Equal(held, cache.Bytes);
    }

    [Fact]
    public async Task One_that_is_larger_than_the_whole_is_not_kept()
    {
        var cache = new AnswerCache(100);
        await cache.GetAsync("/small", () => Task.FromResult(Of(10)));
        await cache.GetAsync("/large", () => Task.FromResult(Of(101)));
        Assert.Null(cache.Find("/large"));
        Assert.NotNull(cache.Find("/small"));
    }

    [Fact]
    public async Task A_fault_is_not_kept()
    {
        var cache = new AnswerCache(100);
        await cache.GetAsync("/", () => Task.FromResult(new Answer(404, "text/html", new byte[1])));
        Assert.Null(cache.Find("/"));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.GetAsync("/", () => throw new InvalidOperationException())
        );
        Assert.Equal(200, (await cache.GetAsync("/", () => Task.FromResult(Of(1)))).Status);
    }

    private static Answer Of(int size) => new(200, "text/plain", new byte[size]);
}
