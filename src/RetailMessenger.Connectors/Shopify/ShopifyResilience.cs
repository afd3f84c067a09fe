using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>How calls are repeated, given up and held back.</summary>
internal static class ShopifyResilience
{
    /// <summary>Marks requests that change something.</summary>
    public static readonly HttpRequestOptionsKey<bool> IsWrite = new("Shopify.IsWrite");

    /// <summary>For how long nothing is sent after too much of it failed.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(15);

    private const int Repetitions = 2;

    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<ShopifyOptions>>().Value;
        var budget = context.ServiceProvider.GetRequiredService<RetryBudget>();
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Repetitions,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // Whoever is told to wait decides outside whether there is time for it.
                ShouldRetryAfterHeader = false,
                ShouldHandle = args => ValueTask.FromResult(
                    IsTrouble(args.Outcome) && args.AttemptNumber < Repetitions && !Changes(args.Context) && budget.TryTake()),
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 8,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = Break,
                ShouldHandle = args => ValueTask.FromResult(IsTrouble(args.Outcome)),
            })
            .AddTimeout(options.AttemptTimeout);
    }

    // An open breaker is not asked again at once; "too many calls" is the bucket's.
    private static bool IsTrouble(Outcome<HttpResponseMessage> outcome) => outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout };

    private static bool Changes(ResilienceContext context) =>
        context.GetRequestMessage() is not { } request || !request.Options.TryGetValue(IsWrite, out var isWrite) || isWrite;
}
