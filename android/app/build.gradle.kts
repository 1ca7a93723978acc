plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.compose)
}

val sample = layout.buildDirectory.dir("sample").get().asFile

// The sample person's diary in each language, for screens with something on them; as without-sdk/robolectric.py makes it.
val sampleDiaries = listOf("en", "es").map { language ->
    tasks.register<Exec>("sampleDiary-$language") {
        val folder = sample
        doFirst { folder.mkdirs() }
        workingDir = rootDir.resolve("..")
        commandLine(
            "cargo", "run", "--quiet", "--package", "somacard", "--", "demo", "--out", sample.resolve(language).path,
            "--now", "2026-11-25T20:40", "--zone", "Europe/Amsterdam", "--lang", language, "--weeks", "12",
        )
    }
}

android {
    namespace = "app.somacard"
    // What Compose is compiled against; without-sdk/build refuses less than an artifact asks for.
    compileSdk = 37

    defaultConfig {
        applicationId = "app.somacard"
        minSdk = 26
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
        // JNA's archive has more: on a phone of another kind the app would start without the core.
        ndk { abiFilters += listOf("arm64-v8a", "x86_64") }
    }

    // One that never reaches a network, and one that reaches a relay: its permissions are in src/sync.
    flavorDimensions += "network"
    productFlavors {
        create("offline") {
            dimension = "network"
            isDefault = true
        }
        create("sync") {
            dimension = "network"
        }
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    testOptions {
        unitTests {
            isIncludeAndroidResources = true
            all { test ->
                test.dependsOn(sampleDiaries)
                test.systemProperty("somacard.sample", sample.path)
                // The core for this computer, by bindings/generate.
                test.systemProperty("jna.library.path", rootDir.resolve("../bindings/library").path)
                test.systemProperty("user.timezone", "UTC")
                // Robolectric opens files for content providers by their descriptors.
                test.jvmArgs("--add-opens=java.base/java.io=ALL-UNNAMED")
                test.systemProperty("somacard.pictures", layout.buildDirectory.dir("pictures").get().asFile.path)
            }
        }
    }
}

dependencies {
    // The core for phones, by bindings/package-android.
    implementation(files("../../bindings/package/android/somacard.aar"))
    implementation(libs.jna) { artifact { type = "aar" } }
    implementation(libs.coroutines.android)
    implementation(libs.activity.compose)
    implementation(libs.lifecycle.viewmodel)
    implementation(libs.compose.ui)
    implementation(libs.compose.foundation)
    implementation(libs.compose.material3)

    // A computer's own JNA: the phone's has none for it.
    testImplementation(libs.jna)
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.test.core)
    testImplementation(libs.coroutines.test)
    testImplementation(libs.compose.ui.test)
}
